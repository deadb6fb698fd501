import { cacheName, type FileList, keyOf } from '../../offline/file-list.ts';

/** How much of a list of files is kept on this machine: each one is looked up. `scope` is the folder of the page. */
export async function keptFiles(
  { files }: FileList,
  storage: CacheStorage,
  scope: string,
): Promise<{ there: number; files: number; bytes: number }> {
  const cache = await storage.open(cacheName);
  let there = 0;
  let bytes = 0;
  for (const file of files) {
    if (!(await cache.match(keyOf(file, scope), { ignoreVary: true }))) continue;
    there += 1;
    bytes += file.bytes;
  }
  return { there, files: files.length, bytes };
}
