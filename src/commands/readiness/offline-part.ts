import { type FileList, listName } from '../../offline/file-list.ts';
import { offlineRefusal } from '../offline/follow-offline.ts';
import { serviceWorkers } from '../offline/service-workers.ts';
import { isPack } from '../pack/is-pack.ts';
import { keptFiles } from './kept-files.ts';
import type { OfflinePart } from './readiness-parts.ts';

/** Whether the app runs without a network: what of its files lies on this machine, and whether that answers. */
export async function offlinePart(): Promise<OfflinePart> {
  if (isPack) return { state: 'pack' };
  if (import.meta.env.DEV) return { state: 'development' };
  const workers = serviceWorkers();
  if (!workers || !('caches' in globalThis)) return { state: 'unsupported' };
  try {
    const response = await fetch(new URL(listName, document.baseURI));
    const list: FileList = await response.json();
    const kept = await keptFiles(list, caches, new URL('.', document.baseURI).href);
    const isWhole = kept.there === kept.files;
    if (!isWhole && offlineRefusal() !== null) return { state: 'failed' };
    const registration = await workers.getRegistration();
    const isCaching = registration?.installing != null || registration === undefined;
    return { state: 'kept', ...kept, isControlled: workers.controller !== null, isCaching };
  } catch {
    return { state: 'failed' };
  }
}
