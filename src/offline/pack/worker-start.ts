import { fetchingPacked, isPackMessage, pretendAddress } from './pack-files.ts';

/** Stands before this script in every worker of a pack: the folder of the page. */
declare const packBase: string;

/** Addresses that a page on a disk makes cannot be fetched in its workers: the files come with the first message. */
const files = new Promise<ReadonlyMap<string, Blob>>((resolve) => {
  addEventListener('message', function first(event: MessageEvent<unknown>) {
    if (!isPackMessage(event.data)) return;
    event.stopImmediatePropagation();
    removeEventListener('message', first);
    resolve(event.data.packFiles);
  });
});

const fetchAnything = globalThis.fetch;

Object.assign(globalThis, {
  packFile: pretendAddress,
  fetch: fetchingPacked(fetchAnything, packBase, async (path) => (await files).get(path)),
});
