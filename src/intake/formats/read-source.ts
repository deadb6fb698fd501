import type { Failure, Reading } from '../../data/failure.ts';
import { failed } from '../failed.ts';
import type { Source } from '../source.ts';
import { foreignFormatOf } from './foreign-format-of.ts';
import type { ReadOptions } from './format.ts';
import { formatOf } from './index.ts';
import { guarded } from './reading-fault.ts';
import { unicodeLayer } from './unicode-layer.ts';

/**
 * Takes a file apart, whatever format it has. Never throws: a file that is too large, empty, of a format that is not
 * read or damaged comes back as a failure that says so.
 */
export async function readSource(
  file: string,
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<Reading<Source>> {
  if (bytes.length > options.limits.fileBytes) {
    return failed(file, 'too-large', {
      what: 'fileBytes',
      limit: options.limits.fileBytes,
      bytes: bytes.length,
    });
  }
  if (bytes.length === 0) return failed(file, 'file-cut-off', { bytes: 0 });
  const foreign = foreignFormatOf(bytes);
  if (foreign) return failed(file, 'format-not-supported', { found: foreign });
  const format = formatOf(file, bytes);
  if (!format) return failed(file, 'format-not-supported');
  const reading = await guarded(file, format.title, () => format.read(file, bytes, options));
  return reading.ok ? asUnicode(reading) : reading;
}

/** With the layers in Unicode whose texts are not, which is said once for each encoding. */
function asUnicode({ value, remarks }: { value: Source; remarks: Failure[] }): Reading<Source> {
  const encodings = new Set<string>();
  const layers = value.layers.map((layer) => {
    const found = unicodeLayer(layer);
    if (found) encodings.add(found.encoding);
    return found?.layer ?? layer;
  });
  const said = [...encodings].map(
    (encoding): Failure => ({
      code: 'encoding-detected',
      where: { file: value.file },
      detail: { encoding },
    }),
  );
  return { ok: true, value: { ...value, layers }, remarks: [...said, ...remarks] };
}
