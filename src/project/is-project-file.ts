import { unzip } from '../intake/formats/unzip.ts';
import { limits } from '../intake/limits.ts';

/** Whether an archive is a project file by the names in its list, whatever it is called; nothing is unpacked. */
export async function isProjectFile(file: string, bytes: Uint8Array): Promise<boolean> {
  const names = new Set<string>();
  await unzip(file, bytes, limits, (name) => {
    names.add(name);
    return false;
  });
  const lists = [...names].filter((name) => /^([^/]+\/)?project\.json$/.test(name));
  return lists.some((path) => names.has(path.replace(/project\.json$/, 'SHA256SUMS')));
}
