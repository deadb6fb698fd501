import { describe, expect, it } from 'vitest';
import type { Failure, FailureCode } from '../../src/data/failure.ts';
import { failureSentence } from '../../src/data/failure-sentence.ts';
import { foreignFormats } from '../../src/data/foreign-format.ts';
import { populationSumRemarks } from '../../src/data/population-sum.ts';
import { emptyUnits } from '../../src/data/read-population-table.ts';
import { box, commune } from '../support/three-communes.ts';

/** Every code with the details its readers give. */
const samples: Record<FailureCode, Failure['detail'][]> = {
  'file-missing': [undefined],
  'file-cut-off': [undefined, { bytes: 0 }, { bytes: 12, expected: 56 }],
  'format-not-supported': [undefined, ...foreignFormats.map((found) => ({ found }))],
  'encoding-not-utf8': [undefined],
  'not-json': [undefined],
  'not-geojson': [undefined, { found: 'Topology' }],
  'not-csv': [undefined, { reason: 'quote' }, { reason: 'stray-quote' }],
  'not-population-pack': [{ value: 'PK', expected: 'POPU' }],
  'crs-not-supported': [{ found: 'EPSG:5899' }],
  'column-missing': [
    { found: 'id, lon' },
    { found: 'id, lon', instead: 'band, environment' },
    { found: 'id', instead: 'reported_date|solved_date' },
  ],
  'column-repeated': [undefined],
  'row-length-differs': [{ found: 7, expected: 5 }],
  'wrong-geometry-type': [
    { found: 'Point', expected: 'Polygon, MultiPolygon' },
    { found: 'null', expected: 'Point' },
    { found: 'null', expected: 'Polygon, MultiPolygon', reason: 'commune-table' },
  ],
  'invalid-geometry': [
    undefined,
    { reason: 'empty' },
    { reason: 'position' },
    { reason: 'wkt', value: 'POINT(' },
    { reason: 'arcs' },
    { reason: 'short-line', positions: 1 },
    { reason: 'short-ring', positions: 2 },
    { reason: 'no-area' },
    { reason: 'crosses-itself', lon: 95.01, lat: 0.01 },
    { reason: 'hole-outside', lon: 95.01, lat: 0.01 },
    { reason: 'antimeridian' },
    { reason: 'crosses-itself', lon: 95.01, lat: 0.01, beforeM2: 0, afterM2: 24_000 },
  ],
  'coordinate-out-of-range': [{ value: '542000, 1778000' }],
  'coordinates-lat-lon-order': [{ value: '16.05, 108.2' }],
  'coordinate-not-a-number': [{ value: 'NaN, 16' }],
  'collection-empty': [undefined],
  'duplicate-id': [{ value: 'S1', first: 2 }, { value: 'S1' }],
  'unknown-commune': [{ value: '999' }],
  'population-not-a-number': [{ value: 'khoảng 200' }, { value: '' }],
  'population-negative': [{ value: -5 }],
  'outside-city': [{ value: '96.5, 0.01', id: 'S2' }],
  'radius-not-positive': [{ value: '0', expected: 'positive' }],
  'radio-range-missing': [
    { band: 'n7', environment: 'urban' },
    { band: 'n7', environment: 'urban', known: 'n28, n78' },
  ],
  'row-repeated': [{ first: 2 }, { first: 2, reason: 'harmless' }],
  'outside-extent': [
    { value: '105.8, 21' },
    { value: '105.8, 21', reason: 'all' },
    ...['people', 'communes', 'zones', 'register'].map((counts) => ({ value: '105.8, 21', counts })),
  ],
  'value-implausible': [{ value: '90000', low: 20, high: 15000 }],
  'crs-read': [
    { crs: 'EPSG:5899', because: 'stated' },
    { crs: 'EPSG:5899', because: 'magnitude' },
    { crs: 'EPSG:5899', because: 'chosen' },
    { crs: 'EPSG:4326', because: 'magnitude', found: 'EPSG:5899' },
  ],
  'axes-swapped': [undefined],
  'number-read': [{ value: '1,5 km', used: 1500 }, { value: '16°03′N' }],
  'unit-converted': [{ unit: 'km', used: 'm' }],
  'ids-assumed': [{ used: 'tram-2' }],
  'value-assumed': [
    { used: 'operating', rows: 12 },
    { used: 'geometry', rows: 94 },
  ],
  'value-missing': [undefined],
  'value-not-allowed': [
    { value: '7 %', expected: 'number' },
    { value: '7', expected: 'text' },
    { value: '-7', expected: 'positive' },
    { value: '101', expected: 'percent' },
    { value: '7.5', expected: 'whole' },
    { value: '-7', expected: 'not-negative' },
    { value: '1e308', expected: 'people' },
    { value: '1e7', expected: 'radius' },
    { value: '?', expected: 'yes-no' },
    { value: '?', expected: 'date' },
    { value: '?', expected: 'list' },
    { value: '?', expected: 'object' },
    { value: '8a', expected: 'h3-cell' },
    { value: 'x', allowed: 'operating, planned' },
  ],
  'no-number': [undefined],
  'several-files': [undefined],
  'file-unreadable': [undefined],
  'checksum-differs': [undefined],
  'server-answer': [
    { reason: 'refused', host: 'https://maps.example.vn', status: 400 },
    { reason: 'no-answer', host: 'https://maps.example.vn' },
  ],
  'too-large': [
    { what: 'fileBytes', limit: 200_000_000 },
    { what: 'features', limit: 1_000_000 },
    { what: 'ringVertices', limit: 1_000_000 },
    { what: 'vertices', limit: 20_000_000 },
    { what: 'columns', limit: 1_000 },
    { what: 'depth', limit: 100 },
    { what: 'cellChars', limit: 1_000_000 },
  ],
  'not-project-file': [undefined],
  'project-file-newer': [undefined],
  'project-file-damaged': [
    { reason: 'document' },
    { reason: 'missing', path: 'data/stations.csv' },
    { reason: 'checksum', path: 'data/stations.csv' },
  ],
  'archive-damaged': [undefined],
  'archive-encrypted': [undefined],
  'archive-too-large': [
    { limit: 1_000_000_000 },
    { reason: 'entries', limit: 10_000 },
    { reason: 'overlap' },
  ],
  'archive-many-files': [{ files: 2, found: 'tram.csv' }],
  'file-damaged': [{ format: 'GeoPackage' }],
  'not-xml': [undefined],
  'xml-entities': [undefined],
  'shapefile-parts-missing': [{ missing: '.dbf, .shx, .prj' }],
  'attributes-missing': [undefined],
  'entries-left-out': [{ files: 2, found: 'ghi-chu.docx' }],
  'layers-left-out': [
    { layers: 1, found: 'VNPT' },
    { layers: 7, found: 'VNPT, MobiFone, …' },
  ],
  'link-not-followed': [{ links: 1 }],
  'encoding-detected': [{ encoding: 'windows-1258' }],
  'heading-found': [{ above: 2 }],
  'heading-missing': [undefined],
  'column-numbers': [undefined],
  'sheet-hidden': [{ sheet: 'Sheet 2' }],
  'rows-hidden': [
    { sheet: 'Sheet 2', rows: 3 },
    { sheet: 'Sheet 2', rows: 1 },
  ],
  'formulas-uncomputed': [{ sheet: 'Sheet 2', cells: 3 }],
  'crs-assumed': [undefined],
  'crs-declared': [{ found: 'EPSG:4326' }],
  'ring-not-closed': [{ rings: 1 }],
  'winding-reversed': [{ rings: 1, total: 1500 }],
  'operator-missing': [{ used: 'unknown' }],
  'column-assumed': [{ used: 'lon' }],
  'delimiter-detected': [{ delimiter: ';' }, { delimiter: '\t' }, { delimiter: '|' }],
  'decimal-comma': [undefined],
  'outside-communes': [{ units: 2, people: 1500 }],
  'radius-from-model': [{ radiusM: 600 }],
  'band-read': [{ value: '3500 MHz', used: 'n78' }],
  'population-sum-differs': [{ communes: 3, commune: 'An Bình', pointTotal: 9000, listTotal: 10000 }],
  'commune-by-position': [{ units: 12345 }],
};

const places: Omit<Failure['where'], 'file'>[] = [
  {},
  { field: 'datasets.0.file' },
  { row: 12, field: 'radius_m' },
  { featureIndex: 2, field: 'operator' },
];

const codes = Object.keys(samples) as FailureCode[];

/** One code in every form and at every kind of place. */
function failuresOf(code: FailureCode): Failure[] {
  return samples[code].flatMap((detail) =>
    places.map((where) => ({ code, where: { file: 'x.csv', ...where }, ...(detail ? { detail } : {}) })),
  );
}

/** Words that show an English sentence inside a Vietnamese one; format names and fields are not among them. */
const english =
  /\b(the|is|are|of|not|row|feature|column|file|value|number|missing|needed|with|and|or|text|list|date|null|undefined|object|unknown)\b/i;

/** Words of ours that stay as they are in files. */
const kept =
  /FeatureCollection|Feature|“Fix geometries”|catalog\.json|npm run geodata|x\.csv|yes hoặc no|datasets\.0\.file|\(urban\)/g;

describe('failureSentence', () => {
  it.each(codes)('says %s in Vietnamese', (code) => {
    const sentences = failuresOf(code).map((failure) => failureSentence(failure, 'vi'));
    for (const sentence of sentences.flatMap(({ message, suggestion }) => [message, suggestion])) {
      expect(sentence).toMatch(/\p{L}.*\.$/u);
      expect(sentence.replace(kept, '')).not.toMatch(english);
      expect(sentence).not.toMatch(/undefined|null|NaN người|\{|\}|\s{2}|“”| ,|\.\./);
      expect(sentence).toBe(sentence.normalize('NFC'));
    }
    for (const { message } of sentences) expect(message).toMatch(/[à-ỹ]/u);
  });

  it.each(codes)('says %s in English', (code) => {
    const sentences = failuresOf(code).map((failure) => failureSentence(failure, 'en'));
    for (const sentence of sentences.flatMap(({ message, suggestion }) => [message, suggestion])) {
      expect(sentence).toMatch(/\w.*\.$/);
      expect(sentence).not.toMatch(/undefined|null|\{|\}|\s{2}|“”| ,|\.\./);
      expect(sentence.replace('khoảng 200', '').replace('An Bình', '')).not.toMatch(/[ạ-ỹ]/u);
    }
  });

  it('says fields and what is assumed for them as people call them', () => {
    const said = (failure: Omit<Failure, 'where'>, field: string) =>
      failureSentence({ ...failure, where: { file: 'a.csv', field } }, 'vi').message;
    const missing = { code: 'column-missing', detail: { instead: 'band, environment' } } as const;
    expect(said(missing, 'radius_m')).toBe(
      'Tệp a.csv: thiếu cột “Bán kính phủ (m)” (radius_m), hoặc cột “Băng tần” (band) và cột “Môi trường (đô thị, nông thôn)” (environment).',
    );
    const assumed = (used: string) => ({ code: 'value-assumed', detail: { used, rows: 3 } }) as const;
    expect(said(assumed('low'), 'confidence')).toBe(
      'Tệp a.csv: có 3 dòng không ghi “Độ tin cậy”; được hiểu là “Độ tin cậy thấp”.',
    );
    expect(said(assumed('yes'), 'target_zone')).toContain('“Thuộc diện phải phủ 100%”; được hiểu là “có”');
    expect(said(assumed('it-park'), 'kind')).toContain('“Khu CNTT tập trung”');
    expect(said(assumed('Viettel'), 'operator')).toContain('“Nhà mạng”; được hiểu là “Viettel”');
    const nobody = failureSentence({ code: 'operator-missing', where: { file: 'a.csv' } }, 'vi');
    expect(nobody.suggestion).toContain('cột “Nhà mạng” (operator)');
  });

  it('names the file, the row and the column', () => {
    const failure: Failure = {
      code: 'radius-not-positive',
      where: { file: 'tram.csv', row: 12, field: 'radius_m' },
      detail: { value: '0' },
    };
    expect(failureSentence(failure, 'vi')).toEqual({
      place: 'Tệp tram.csv, dòng 12, cột radius_m',
      message: 'Tệp tram.csv, dòng 12, cột radius_m: bán kính phủ “0” không lớn hơn 0.',
      suggestion: 'Ghi bán kính bằng mét, lớn hơn 0, hoặc để trống và ghi băng tần, môi trường.',
    });
    expect(failureSentence(failure, 'en').message).toBe(
      'File tram.csv, row 12, column radius_m: the service radius “0” is not above 0.',
    );
  });

  it('counts features from 1, as people do', () => {
    const failure: Failure = {
      code: 'value-missing',
      where: { file: 'a.geojson', featureIndex: 0, field: 'code' },
    };
    expect(failureSentence(failure, 'vi').place).toBe('Tệp a.geojson, đối tượng thứ 1, thuộc tính code');
  });

  it('says how often a fault occurs that is listed only in part', () => {
    const failure: Failure = {
      code: 'value-missing',
      where: { file: 'a.csv', row: 2 },
      detail: { total: 12345 },
    };
    expect(failureSentence(failure, 'vi').message).toContain('tất cả 12.345 chỗ');
    expect(failureSentence(failure, 'en').message).toContain('12,345 such places');
  });

  it('takes no number of people for the number of places', () => {
    const units = { ...emptyUnits(1), people: new Float64Array([9253.4]) };
    const communes = [commune('001', box(0, 0, 1, 1), 1, 10_000)];
    for (const remark of populationSumRemarks('a.csv', units, communes)) {
      expect(failureSentence(remark, 'vi').message).toContain('9.253,4 người');
      expect(failureSentence(remark, 'vi').message).not.toContain('chỗ như vậy');
    }
    expect(populationSumRemarks('a.csv', units, communes)).toHaveLength(1);
  });
});

describe('a command to be pasted into a shell', () => {
  const todo = (file: string) =>
    failureSentence({ code: 'too-large', where: { file }, detail: { what: 'features', limit: 1 } }, 'vi')
      .suggestion;

  it('names the file', () => {
    expect(todo('Trạm tháng 9 (2).csv')).toContain('nho-hon.gpkg "Trạm tháng 9 (2).csv"');
  });

  it.each(['$(rm -rf ~).csv', '`id`.csv', 'a";id;".csv', '-rf.csv', '%TEMP%.csv', "a'b.csv", 'a\nb.csv'])(
    'does not carry out a name like %s',
    (file) => {
      expect(todo(file)).toContain('nho-hon.gpkg "tep-goc.geojson"');
    },
  );
});
