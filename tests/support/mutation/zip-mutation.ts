import { unzipSync, zipSync } from 'fflate';

/** The archive with one of its files changed, packed again without compression; as it is where it cannot be opened. */
export function mutatedZip(
  zip: Uint8Array,
  entry: number,
  change: (content: Uint8Array) => Uint8Array,
): Uint8Array {
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(zip);
  } catch {
    return zip;
  }
  const names = Object.keys(files);
  const name = names[Math.min(Math.floor(entry * names.length), names.length - 1)];
  if (name === undefined) return zip;
  return zipSync({ ...files, [name]: change(files[name]!) }, { level: 0, mtime: new Date(2026, 0, 1) });
}
