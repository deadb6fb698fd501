import type { Reading } from '../../data/failure.ts';
import { failed } from '../failed.ts';
import type { Source } from '../source.ts';
import { foreignFormatOf } from './foreign-format-of.ts';
import type { ReadOptions } from './format.ts';
import { formatOf } from './index.ts';
import { guarded } from './reading-fault.ts';

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
  return guarded(file, format.title, () => format.read(file, bytes, options));
}
