import { fileFor, mayBeFormer } from './answer.ts';
import {
  cacheName,
  type FileList,
  keyOf,
  listName,
  type OfflineFile,
  takeOver,
  versionsName,
} from './file-list.ts';

/** Written in by the build. */
declare const offlineFiles: FileList;

const worker = self as unknown as ServiceWorkerGlobalScope;
const { scope } = worker.registration;
const list = offlineFiles;
const { files } = list;
const byPath = new Map(files.map((file) => [file.path, file]));
const versionsKey = new URL(versionsName, scope).href;

worker.addEventListener('install', (event) => event.waitUntil(keepFiles()));
worker.addEventListener('activate', (event) => event.waitUntil(startAnswering()));
worker.addEventListener('message', (event) => {
  if (event.data === takeOver) void worker.skipWaiting();
});
worker.addEventListener('fetch', (event) => {
  const { method, url, mode } = event.request;
  if (url === new URL(listName, scope).href) return event.respondWith(Response.json(list));
  const asked = { method, url, isPage: mode === 'navigate' };
  const file = fileFor(asked, byPath, scope);
  if (file) event.respondWith(answer(file, event.request));
  else if (mayBeFormer(asked, scope)) event.respondWith(answerFormer(event.request));
});

/** Keeps each file, one after another; what is kept already, by this version or the one before, is not asked for again. */
async function keepFiles(): Promise<void> {
  const cache = await caches.open(cacheName);
  // a version that takes over meanwhile has cleared away what it does not know
  while (await keepLacking(cache));
}

/** Whether any file was lacking. */
async function keepLacking(cache: Cache): Promise<boolean> {
  let isLacking = false;
  for (const file of files) {
    const key = keyOf(file, scope);
    if (await cache.match(key, { ignoreVary: true })) continue;
    isLacking = true;
    await cache.put(key, await fetched(file));
  }
  return isLacking;
}

/** The file as the build made it; throws where the server has another one. */
async function fetched({ path, sha256 }: OfflineFile): Promise<Response> {
  const digest = String.fromCharCode(...(sha256.match(/../g) ?? []).map((hex) => Number.parseInt(hex, 16)));
  const response = await fetch(new URL(path, scope), {
    cache: 'no-cache',
    credentials: 'same-origin',
    integrity: `sha256-${btoa(digest)}`,
    priority: 'low',
  });
  if (!response.ok || response.redirected) throw new Error(`${path}: ${response.status}`);
  return response;
}

/** Files of this version and of the one before stay: another window may still run that. */
async function startAnswering(): Promise<void> {
  const cache = await caches.open(cacheName);
  const keys = files.map((file) => keyOf(file, scope));
  const before: string[] = (await (await cache.match(versionsKey))?.json().catch(() => [])) ?? [];
  const wanted = new Set([versionsKey, ...keys, ...before]);
  for (const { url } of await cache.keys()) if (!wanted.has(url)) await cache.delete(url);
  await cache.put(versionsKey, Response.json(keys));
  await worker.clients.claim();
}

async function answer(file: OfflineFile, request: Request): Promise<Response> {
  const kept = await caches.match(keyOf(file, scope), { cacheName, ignoreVary: true });
  return kept ?? fetch(request);
}

/** A part of the version before, for a window that still runs it: the server may not have it any more. */
async function answerFormer(request: Request): Promise<Response> {
  const kept = await caches.match(request.url, { cacheName, ignoreSearch: true, ignoreVary: true });
  return kept ?? fetch(request);
}
