import type { Catalog } from '../../data/city.ts';
import type { FileDescription } from '../../export/file-description.ts';
import { zipFile } from '../../export/xlsx/zip-file.ts';
import type { OfflineFile } from '../../offline/file-list.ts';
import { packedFactsPath, packedProjectPath } from '../../offline/pack/pack-content.ts';
import { type PackedFile, packPage } from '../../offline/pack/pack-page.ts';
import {
  fontLicenceName,
  type PackParts,
  packFolder,
  pageStartName,
  partsName,
} from '../../offline/pack/pack-parts.ts';
import { packReadme } from '../../offline/pack/pack-readme.ts';
import type { ProjectDocument } from '../../project/project.ts';
import { writeProjectFile } from '../../project/project-file.ts';
import type { Language } from '../../text/language.ts';
import { messages } from '../../text/messages.ts';
import icon from '../../ui/icon.svg?raw';
import type { ExportStop } from '../briefing/run-export.ts';
import { clockDay } from '../clock-day.ts';
import { ownFile } from './own-files.ts';

export interface PackOrder {
  language: Language;
  /** Of the briefing. */
  title: string;
  /** Of the file, without ending. */
  name: string;
  catalog: Catalog;
  project: ProjectDocument;
  /** Everything the project refers to, by SHA-256. */
  contents: ReadonlyMap<string, Uint8Array>;
  liveLeftOut: boolean;
  signal: AbortSignal;
  at(step: 'reading' | 'packing', done: number): void;
}

/** Share of the work that reading is. */
const READING = 0.4;
const MIME = 'application/zip';

/** The pack, or why it cannot be made. Rejects where the signal says stop. */
export async function briefingPack(order: PackOrder): Promise<FileDescription | ExportStop> {
  const { language, signal, at } = order;
  const words = messages[language].offline.pack;
  const stop = (unread: string): ExportStop => ({ failure: 'other', sentence: words.unread(unread) });
  at('reading', 0);
  const parts = await packParts(signal);
  if ('unread' in parts) return stop(parts.unread);
  const wanted = [
    ...parts.map(({ path, sha256 }) => ({ path: `${packFolder}${path}`, as: path, sha256 })),
    ...cityFiles(order.catalog).map((path) => ({ path, as: path, sha256: undefined })),
  ];
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const [index, { path, as, sha256 }] of wanted.entries()) {
    at('reading', (READING * index) / wanted.length);
    const bytes = await ownFile(path, signal, sha256);
    if ('unread' in bytes) return stop(bytes.unread);
    files.set(as, bytes);
  }
  const taken = (path: string) => {
    const bytes = files.get(path);
    files.delete(path);
    return bytes;
  };
  const [start, licence] = [taken(pageStartName), taken(fontLicenceName)];
  if (!start || !licence) return stop(`${packFolder}${partsName}`);
  const encoder = new TextEncoder();
  const today = clockDay();
  const project = await writeProjectFile(order.project, order.contents, today);
  files.set(packedProjectPath, new Uint8Array(await project.blob.arrayBuffer()));
  const facts = { madeOn: today, liveLeftOut: order.liveLeftOut };
  files.set(packedFactsPath, encoder.encode(JSON.stringify(facts)));
  const page = await packPage(
    {
      language,
      title: order.title,
      opening: words.opening,
      failed: words.tooOld,
      icon,
      start: new TextDecoder().decode(start),
      files: [...files].map(([path, bytes]): PackedFile => ({ path, bytes })),
    },
    (done) => {
      signal.throwIfAborted();
      at('packing', READING + (1 - READING) * done);
    },
  );
  const readme = packReadme({
    title: order.title,
    today,
    pageName: words.pageName,
    liveLeftOut: order.liveLeftOut,
  });
  const blob = await zipFile(
    [
      { path: words.pageName, pieces: [new Uint8Array(await page.arrayBuffer())] },
      { path: words.readmeName, pieces: [readme] },
      { path: words.fontLicenceName, pieces: [licence] },
    ],
    MIME,
  );
  signal.throwIfAborted();
  return { name: `${order.name}.zip`, mime: MIME, blob };
}

async function packParts(signal: AbortSignal): Promise<readonly OfflineFile[] | { unread: string }> {
  const path = `${packFolder}${partsName}`;
  const bytes = await ownFile(path, signal);
  if ('unread' in bytes) return bytes;
  try {
    const { files }: PackParts = JSON.parse(new TextDecoder().decode(bytes));
    return files;
  } catch {
    return { unread: path };
  }
}

/** What the app reads of the city; copies for people to open stay where they are. */
function cityFiles({ datasets }: Catalog): string[] {
  const shipped = datasets.filter((entry) => !entry.supplied).map(({ file }) => file);
  return ['catalog.json', ...new Set(shipped)].map((file) => `geodata/${file}`);
}
