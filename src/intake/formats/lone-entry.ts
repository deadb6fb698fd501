import type { Reading } from '../../data/failure.ts';
import { failed } from '../failed.ts';
import type { Source } from '../source.ts';
import type { ReadOptions } from './format.ts';
import { formatOf, formats } from './index.ts';
import { isZip } from './unzip.ts';

/**
 * Opens an archive that holds exactly one file which another format reads, as that file. Archives in archives are
 * opened no deeper than that, and take their bytes from the same allowance.
 */
export async function readLoneEntry(
  file: string,
  entries: ReadonlyMap<string, Uint8Array>,
  options: ReadOptions,
): Promise<Reading<Source>> {
  const endings = formats.flatMap((format) => format.endings);
  const readable = [...entries].flatMap(([name, bytes]) => {
    const format = formatOf(name, bytes);
    const isNamed = endings.some((ending) => name.toLowerCase().endsWith(ending));
    return format && format.id !== 'shapefile' && isNamed ? [{ name, bytes, format }] : [];
  });
  // A text beside other data is most likely what somebody says of them.
  const data = readable.filter(({ name }) => !/\.txt$/i.test(name));
  const candidates = data.length > 0 ? data : readable;
  const [only] = candidates;
  if (!only) {
    if (entries.size === 0) return failed(file, 'collection-empty');
    const isNested = [...entries.values()].some(isZip);
    return failed(file, 'format-not-supported', isNested ? { found: 'archive-in-archive' } : undefined);
  }
  if (candidates.length > 1) {
    return failed(file, 'archive-many-files', { files: candidates.length, found: only.name });
  }
  const unpacked = [...entries.values()].reduce((sum, { length }) => sum + length, 0);
  const limits = { ...options.limits, unpackedBytes: options.limits.unpackedBytes - unpacked };
  const reading = await only.format.read(`${file}/${only.name}`, only.bytes, { ...options, limits });
  return reading.ok ? { ...reading, value: { ...reading.value, file } } : reading;
}
