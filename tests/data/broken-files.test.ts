import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DatasetKind } from '../../src/data/city.ts';
import type { Failure, FailureCode, FailurePlace } from '../../src/data/failure.ts';
import { failureSentence } from '../../src/data/failure-sentence.ts';
import { openCity } from '../../src/data/open-city.ts';
import { readPlaces } from '../../src/data/read-places.ts';
import { contextOf } from '../../src/data/reading-context.ts';
import { replacing, type SuppliedKind } from '../../src/data/supplied-file.ts';
import { folderReader, openTinyCity, tinyCityDir } from '../fixtures/fixture-files.ts';

type Expected = [file: string, code: FailureCode, where?: Omit<FailurePlace, 'file'>];

const broken: Partial<Record<SuppliedKind, Expected[]>> = {
  'service-areas': [
    ['areas-cut-off.geojson', 'file-cut-off'],
    ['areas-not-json.geojson', 'not-json', { row: 1 }],
    ['areas-topojson.geojson', 'not-geojson'],
    ['areas-empty.geojson', 'collection-empty'],
    ['areas-points.geojson', 'wrong-geometry-type', { featureIndex: 1 }],
    ['areas-no-geometry.geojson', 'wrong-geometry-type', { featureIndex: 1 }],
    ['areas-lat-lon.geojson', 'coordinates-lat-lon-order', { featureIndex: 0 }],
    ['areas-metres.geojson', 'coordinate-out-of-range', { featureIndex: 1 }],
    ['areas-nan.geojson', 'coordinate-not-a-number', { featureIndex: 1 }],
    ['areas-text-coordinate.geojson', 'coordinate-not-a-number', { featureIndex: 0 }],
    ['areas-crosses-itself.geojson', 'invalid-geometry', { featureIndex: 1 }],
    ['areas-two-corners.geojson', 'invalid-geometry', { featureIndex: 0 }],
    ['areas-flat.geojson', 'invalid-geometry', { featureIndex: 0 }],
    ['areas-vn2000.geojson', 'crs-not-supported'],
    ['areas-duplicate-id.geojson', 'duplicate-id', { featureIndex: 2, field: 'id' }],
    ['no-such-file.geojson', 'file-missing'],
  ],
  stations: [
    ['stations-no-latitude.csv', 'column-missing', { row: 1, field: 'lat' }],
    ['stations-no-radius-column.csv', 'column-missing', { row: 1, field: 'radius_m' }],
    ['stations-outside.csv', 'outside-city', { row: 3 }],
    ['stations-radius-zero.csv', 'radius-not-positive', { row: 3, field: 'radius_m' }],
    ['stations-radius-text.csv', 'value-not-allowed', { row: 2, field: 'radius_m' }],
    ['stations-unknown-band.csv', 'radio-range-missing', { row: 2, field: 'band' }],
    ['stations-duplicate-id.csv', 'duplicate-id', { row: 3, field: 'id' }],
    ['stations-lat-lon.csv', 'coordinates-lat-lon-order', { row: 2, field: 'lon, lat' }],
    ['stations-ragged.csv', 'row-length-differs', { row: 3 }],
    ['stations-heading-only.csv', 'collection-empty'],
    ['stations-cut-off.csv', 'file-cut-off', { row: 3 }],
    ['stations-open-quote.csv', 'not-csv', { row: 2 }],
    ['stations-empty.csv', 'file-cut-off'],
    ['stations-old-encoding.csv', 'encoding-not-utf8'],
    ['stations-web-page.csv', 'not-csv'],
  ],
  population: [
    ['population-negative.csv', 'population-negative', { row: 3, field: 'population' }],
    ['population-text.csv', 'population-not-a-number', { row: 3, field: 'population' }],
    ['population-no-value.csv', 'population-not-a-number', { row: 2, field: 'population' }],
    ['population-unknown-commune.csv', 'unknown-commune', { row: 3, field: 'commune_code' }],
    ['population-damaged.bin', 'file-cut-off', { field: 'header' }],
  ],
  communes: [
    ['communes-negative.geojson', 'population-negative', { featureIndex: 0, field: 'population' }],
    ['communes-no-code.geojson', 'value-missing', { featureIndex: 0, field: 'code' }],
    ['communes-duplicate-code.geojson', 'duplicate-id', { featureIndex: 1, field: 'code' }],
  ],
};

const brokenDir = join(import.meta.dirname, '../fixtures/broken');

async function brokenBytes(file: string): Promise<Uint8Array | null> {
  return folderReader(brokenDir)(file);
}

/** Says the failure in both languages and checks what every sentence must hold. */
function expectSentences(failure: Failure): void {
  for (const language of ['vi', 'en'] as const) {
    const { message, suggestion, place } = failureSentence(failure, language);
    const { file, row, featureIndex, field } = failure.where;
    expect(message.startsWith(`${place}: `)).toBe(true);
    expect(place).toContain(file);
    if (row !== undefined) expect(place).toContain(language === 'vi' ? `dòng ${row}` : `row ${row}`);
    if (featureIndex !== undefined) {
      const nth = featureIndex + 1;
      expect(place).toContain(language === 'vi' ? `đối tượng thứ ${nth}` : `feature ${nth}`);
    }
    if (field !== undefined && !['header', 'body'].includes(field)) expect(message).toContain(field);
    expect(suggestion.length).toBeGreaterThan(10);
  }
}

describe.each(Object.entries(broken) as [SuppliedKind, Expected[]][])('a broken %s file', (kind, files) => {
  it.each(files)('%s is refused as %s', async (file, code, where = {}) => {
    const supplied = replacing({ [kind]: { name: file, bytes: await brokenBytes(file) } });
    const { city, failures } = await openCity(folderReader(tinyCityDir), { supplied });
    expect(failures).toHaveLength(1);
    const [{ datasetId, failures: found }] = failures as [(typeof failures)[0]];
    expect(datasetId).toBe(`supplied-${kind}`);
    expect(found.map((failure) => ({ code: failure.code, where: failure.where }))).toEqual([
      { code, where: { file, ...where } },
    ]);
    expectSentences(found[0]!);

    const rest: [DatasetKind, number | undefined][] = [
      ['communes', city?.communes.length],
      ['population', city?.units.count],
      ['places', city?.places.length],
      ['dead-zones', city?.deadZones.length],
      ['targets', city?.targets.length],
    ];
    for (const [other, count] of rest) {
      if (other === kind) expect(count).toBe(0);
      else expect(count).toBeGreaterThan(0);
    }
  });
});

describe('a broken places file', () => {
  it.each<Expected>([
    ['zones-unknown-commune.geojson', 'unknown-commune', { featureIndex: 0, field: 'commune_code' }],
    ['zones-status.geojson', 'value-not-allowed', { featureIndex: 1, field: 'status' }],
  ])('%s is refused as %s', async (file, code, where = {}) => {
    const city = await openTinyCity();
    const bytes = new Uint8Array(await readFile(join(brokenDir, file)));
    const reading = readPlaces(file, bytes, contextOf(city), 'zones');
    expect(reading).toMatchObject({ ok: false, failures: [{ code, where: { file, ...where } }] });
    if (!reading.ok) expectSentences(reading.failures[0]!);
  });
});

describe('a file that can be put right', () => {
  it('has its outlines closed and turned, and its operator called unknown', async () => {
    const file = 'areas-repairable.geojson';
    const supplied = replacing({ 'service-areas': { name: file, bytes: await brokenBytes(file) } });
    const { city, failures, remarks } = await openCity(folderReader(tinyCityDir), { supplied });
    expect(failures).toEqual([]);
    expect(remarks.map((remark) => remark.code)).toEqual([
      'ring-not-closed',
      'winding-reversed',
      'operator-missing',
    ]);
    for (const remark of remarks) expectSentences(remark);
    expect(city?.serviceAreas).toEqual([
      {
        id: '1',
        operator: 'unknown',
        stationId: null,
        supplied: true,
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [95, 0],
              [95.02, 0],
              [95.02, 0.02],
              [95, 0.02],
              [95, 0],
            ],
          ],
        },
      },
    ]);
  });

  it('is read with semicolons, a byte order mark and decimal commas', async () => {
    const file = 'population-excel.csv';
    const supplied = replacing({ population: { name: file, bytes: await brokenBytes(file) } });
    const { city, failures, remarks } = await openCity(folderReader(tinyCityDir), { supplied });
    expect(failures).toEqual([]);
    expect(remarks.map((remark) => remark.code)).toEqual([
      'delimiter-detected',
      'decimal-comma',
      'population-sum-differs',
    ]);
    for (const remark of remarks) expectSentences(remark);
    expect([...city!.units.lon]).toEqual([95.01, 95.031]);
    expect([...city!.units.people]).toEqual([1000, 200.5]);
    expect([...city!.units.communeIndex]).toEqual([0, 1]);
  });
});
