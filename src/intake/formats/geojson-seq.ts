import type { Reading } from '../../data/failure.ts';
import { jsonSyntaxFault } from '../../data/json-syntax-fault.ts';
import { isRecord } from '../../data/read-geometry.ts';
import { jsonValue } from '../../data/read-json.ts';
import type { Source } from '../source.ts';
import { anyTextStart, isAnyText } from './decode-any-text.ts';
import { featureRows } from './feature-rows.ts';
import type { Format, ReadOptions } from './format.ts';
import { finished } from './geojson.ts';
import { jsonBytes } from './json-bytes.ts';
import { jsonDepthExceeds } from './json-scan.ts';
import { layerName } from './layer-name.ts';
import { guarded } from './reading-fault.ts';

const NEW_LINE = 0x0a;
const RECORD_SEPARATOR = 0x1e;

/** Features after which the progress is told. */
const STEP = 20_000;

/**
 * Features or geometries, one a line and numbered by it, or parted by the sign of RFC 8142, which lets each span
 * several lines, and counted.
 */
export const geojsonSeq: Format = {
  id: 'geojson-seq',
  title: 'GeoJSON (mỗi dòng một đối tượng)',
  endings: ['.geojsonl', '.geojsons', '.ndjson', '.jsonl', '.ndgeojson'],
  recognises(start, name) {
    if (!isAnyText(start)) return false;
    const text = anyTextStart(start, start.length);
    if (text.charCodeAt(0) === RECORD_SEPARATOR) return true;
    if (!/^\s*\{/.test(text)) return false;
    if (/\.(geojsonl|geojsons|ndjson|jsonl|ndgeojson)$/i.test(name)) return true;
    const trimmed = text.trimStart();
    const end = trimmed.indexOf('\n');
    if (end < 0 || !trimmed.slice(end).trimStart().startsWith('{')) return false;
    return isRecord(jsonValue(trimmed.slice(0, end))?.value);
  },
  read: (file, bytes, options) => guarded(file, 'GeoJSON', () => readLines(file, bytes, options)),
};

function readLines(file: string, given: Uint8Array, { limits, onProgress }: ReadOptions): Reading<Source> {
  const whole = jsonBytes(file, given);
  if (!whole.ok) return whole;
  const bytes = whole.value;
  const isSeparated = bytes.subarray(0, 64).includes(RECORD_SEPARATOR);
  const parting = isSeparated ? RECORD_SEPARATOR : NEW_LINE;
  const decoder = new TextDecoder();
  const rows = featureRows(file, isSeparated ? 'features' : 'rows', limits);
  let line = 1;
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(parting, start);
    const end = found < 0 ? bytes.length : found;
    const part = bytes.subarray(start, end);
    const text = decoder.decode(part);
    if (text.trim() !== '') {
      if (isSeparated) line = rows.count + 1;
      const parsed = jsonDepthExceeds(part, limits.depth) ? 'too-deep' : jsonValue(text);
      if (parsed === 'too-deep') {
        rows.addBad(line, [], 'too-large', { what: 'depth', limit: limits.depth });
      } else if (parsed) rows.addFeature(asFeature(parsed.value), line);
      else {
        const cutOff = found < 0 && jsonSyntaxFault(text)?.cutOff === true;
        rows.addBad(line, [text.slice(0, limits.cellChars)], cutOff ? 'file-cut-off' : 'not-json');
      }
      if (rows.count % STEP === 0) onProgress?.(end / bytes.length);
    }
    line += 1;
    start = end + 1;
  }
  const layer = finished(rows, { name: layerName(file), crs: null, placed: true });
  if (!layer.ok) return layer;
  const value: Source = { file, format: 'geojson-seq', layers: [layer.value] };
  return { ok: true, value, remarks: whole.remarks };
}

/** A geometry by itself counts as a feature without properties. */
function asFeature(value: unknown): unknown {
  const isGeometry = isRecord(value) && ('coordinates' in value || 'geometries' in value);
  return isGeometry ? { type: 'Feature', properties: {}, geometry: value } : value;
}
