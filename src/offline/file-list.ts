/** A file of the built app that is kept on the machine. */
export interface OfflineFile {
  /** Beside the page; the page itself is "". */
  path: string;
  /** 64 hex digits. */
  sha256: string;
  bytes: number;
}

/** Everything a version of the app needs to run without a network. */
export interface FileList {
  files: readonly OfflineFile[];
}

/** Where the files are kept, each by its own name and content, so that two versions lie side by side. */
export const cacheName = 'digital-twin:files';

/** The list of the version that answers; beside the page, and in the worker that stands in for the network. */
export const listName = 'offline-files.json';

export const serviceWorkerName = 'service-worker.js';

/** What a page tells a waiting worker to do. */
export const takeOver = 'take-over';

/** Where the keys of the versions in use are noted in the cache. */
export const versionsName = 'offline-versions.json';

/** The address a file is kept under; `scope` is the folder of the page. */
export function keyOf({ path, sha256 }: OfflineFile, scope: string): string {
  return new URL(`${path}?sha256=${sha256}`, scope).href;
}
