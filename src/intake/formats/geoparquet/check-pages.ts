import { type Compressors, type FileMetaData, parquetSchema } from 'hyparquet';
import { getMaxDefinitionLevel, getMaxRepetitionLevel, getTreePath } from 'hyparquet/src/schema.js';
import { deserializeTCompactProtocol } from 'hyparquet/src/thrift.js';
import type { Limits } from '../../limits.ts';
import { ReadingFault } from '../reading-fault.ts';
import { checkRuns } from './check-runs.ts';

/** The heading of a page; its fields have numbers for names, as the format's schema counts them. */
interface PageHeading {
  /** 0 data, 2 dictionary, 3 data of the second version. */
  field_1?: number;
  /** Bytes unpacked, and packed. */
  field_2?: number;
  field_3?: number;
  /** Data: values, encoding. */
  field_5?: { field_1?: number; field_2?: number };
  /** Dictionary: values. */
  field_7?: { field_1?: number };
  /** Data of the second version: values, encoding, bytes of definition and of repetition levels, whether packed. */
  field_8?: { field_1?: number; field_4?: number; field_5?: number; field_6?: number; field_7?: boolean };
}

interface Levels {
  repetition: number;
  definition: number;
}

/** A page beyond this size must be packed no better than deflate can pack, so that it does not only say so. */
const LARGE_PAGE_BYTES = 64 * 2 ** 20;
const GREATEST_RATIO = 1_032;

const DATA_V2 = 3;
const RUNS = 3;
const dictionaryEncodings: readonly number[] = [2, 8];

/**
 * Looks through all pages before any is read: the reader takes memory for as many values and bytes as they declare.
 * Stops the reading where that is more than the limits allow, or than a column can have.
 */
export function checkPages(
  bytes: Uint8Array,
  metadata: FileMetaData,
  compressors: Compressors,
  limits: Limits,
): void {
  const view = viewOf(bytes);
  const tree = parquetSchema(metadata);
  let unpacked = 0;
  for (const { columns, num_rows } of metadata.row_groups) {
    for (const { meta_data } of columns) {
      if (!meta_data) throw new RangeError('A column is described in another file.');
      // Throws for a column that the schema lacks, over which the reader stumbles only in the middle of its work.
      const path = getTreePath(tree, meta_data.path_in_schema);
      const levels = { repetition: getMaxRepetitionLevel(path), definition: getMaxDefinitionLevel(path) };
      // Only lists have more values than there are rows.
      const most = levels.repetition === 0 ? Number(num_rows) : limits.vertices;
      const valuesOfColumn = Number(meta_data.num_values);
      if (valuesOfColumn > most) throw new RangeError('A column has more values than rows.');
      const from = Number(meta_data.dictionary_page_offset ?? meta_data.data_page_offset);
      const end = from + Number(meta_data.total_compressed_size);
      if (!(from >= 0) || end > bytes.length) throw new RangeError('A column ends behind the file.');
      const decompress = meta_data.codec === 'UNCOMPRESSED' ? null : (compressors[meta_data.codec] ?? null);
      let values = 0;
      const reader = { view, offset: from };
      while (reader.offset < end) {
        const heading: PageHeading = deserializeTCompactProtocol(reader);
        const packedBytes = heading.field_3 ?? -1;
        const unpackedBytes = heading.field_2 ?? -1;
        const inPage = heading.field_5?.field_1 ?? heading.field_8?.field_1 ?? 0;
        const inDictionary = heading.field_7?.field_1 ?? 0;
        const isWhole = packedBytes >= 0 && unpackedBytes >= 0 && inPage >= 0 && inDictionary >= 0;
        values += inPage;
        unpacked += unpackedBytes;
        const page = bytes.subarray(reader.offset, reader.offset + packedBytes);
        reader.offset += packedBytes;
        const isLikely = unpackedBytes <= Math.max(LARGE_PAGE_BYTES, packedBytes * GREATEST_RATIO);
        const fits = reader.offset <= end && values <= valuesOfColumn && inDictionary <= unpackedBytes * 8;
        if (!isWhole || !isLikely || !fits) {
          throw new RangeError('The heading of a page contradicts its column.');
        }
        if (unpacked > limits.unpackedBytes) {
          throw new ReadingFault('archive-too-large', { limit: limits.unpackedBytes });
        }
        if (inPage > 0) checkPage(page, heading, levels, meta_data.type === 'BOOLEAN', decompress);
      }
    }
  }
}

/** Follows the runs of one page: its levels, and its values where they are numbers of a dictionary or logicals. */
function checkPage(
  packed: Uint8Array,
  heading: PageHeading,
  { repetition, definition }: Levels,
  isLogical: boolean,
  decompress: Compressors[keyof Compressors] | null,
): void {
  const second = heading.field_1 === DATA_V2 ? heading.field_8 : undefined;
  const count = (second ?? heading.field_5)?.field_1 ?? 0;
  const encoding = second ? second.field_4 : heading.field_5?.field_2;
  const unpackedBytes = heading.field_2 ?? 0;
  let page = packed;
  let at = 0;
  if (second) {
    const repetitionBytes = second.field_6 ?? 0;
    const levelBytes = repetitionBytes + (second.field_5 ?? 0);
    const levels = viewOf(packed);
    if (repetition > 0) checkRuns(levels, 0, bits(repetition), count);
    if (definition > 0) checkRuns(levels, repetitionBytes, bits(definition), count);
    page = packed.subarray(levelBytes);
    const rest = unpackedBytes - levelBytes;
    if (decompress && second.field_7 !== false && rest > 0) page = decompress(page, rest);
  } else {
    if (decompress) page = decompress(packed, unpackedBytes);
    for (const greatest of [repetition, definition]) {
      if (greatest === 0) continue;
      checkRuns(viewOf(page), at + 4, bits(greatest), count);
      at += 4 + viewOf(page).getUint32(at, true);
    }
  }
  if (at >= page.length) return;
  const view = viewOf(page);
  // Empty cells have no value, which only leaves the runs shorter.
  if (encoding === RUNS && isLogical) checkRuns(view, at + 4, 1, count);
  else if (encoding !== undefined && dictionaryEncodings.includes(encoding)) {
    checkRuns(view, at + 1, view.getUint8(at), count);
  }
}

function bits(greatest: number): number {
  return 32 - Math.clz32(greatest);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
