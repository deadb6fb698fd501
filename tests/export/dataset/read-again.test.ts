import type { Position } from 'geojson';
import { beforeAll, describe, expect, it } from 'vitest';
import type { City } from '../../../src/data/city.ts';
import { geometryTypes, readGeometry } from '../../../src/data/read-geometry.ts';
import { exportLayerOf } from '../../../src/export/dataset/city-layers.ts';
import { datasetFile } from '../../../src/export/dataset/dataset-file.ts';
import {
  type DatasetFormat,
  datasetFormatFacts,
  datasetFormats,
} from '../../../src/export/dataset/dataset-format.ts';
import type { ExportLayer } from '../../../src/export/dataset/export-layer.ts';
import { readSource } from '../../../src/intake/formats/read-source.ts';
import { limits } from '../../../src/intake/limits.ts';
import { placingCandidates } from '../../../src/intake/placing/candidates.ts';
import { placeGeometry, placementOf, placePositions } from '../../../src/intake/placing/place.ts';
import { columnPositions } from '../../../src/intake/placing/position-columns.ts';
import { sampleGeometries, samplePositions } from '../../../src/intake/placing/sample.ts';
import { openTinyCity } from '../../fixtures/fixture-files.ts';

let city: City;
beforeAll(async () => {
  city = await openTinyCity();
});

const METRES_PER_DEGREE = 111_320;

/** The positions of a file as the app takes it in, under what the file states, else under the given system. */
async function takenIn(layer: ExportLayer, format: DatasetFormat, crs: string): Promise<Position[]> {
  const file = await datasetFile(layer, format, { crs, language: 'vi', separator: ';' });
  const bytes = new Uint8Array(await file.blob.arrayBuffer());
  const reading = await readSource(file.name, bytes, { limits });
  if (!reading.ok) throw new Error(JSON.stringify(reading.failures));
  const source = reading.value.layers.find(({ rows }) => rows.length === layer.rows.length)!;
  const columns = ['lon', 'lon_vn2000', 'east_m'].map((name) => source.columns.indexOf(name));
  const headed = source.columns.findIndex((name) => /^(Kinh độ|Tọa độ đông)/.test(name));
  const first = Math.max(...columns, headed);
  const cityBbox = city.catalog.city.bbox;
  if (source.geometries) {
    const sample = sampleGeometries(source.geometries);
    const [proposed] = await placingCandidates({
      sample,
      stated: source.crs,
      cityBbox,
      communes: city.communes,
    });
    // A file that states nothing is one in WGS 84, or a CSV with well-known text.
    const crsTaken = source.crs ? proposed!.crs : crs;
    expect(crsTaken).toBe(crs);
    const placement = (await placementOf({ crs: crsTaken, axes: 'xy' }, source.crs))!;
    return source.geometries.flatMap((raw) => {
      const { geometry, fault } = placeGeometry(raw, placement);
      expect(fault).toBeNull();
      const checked = readGeometry(geometry, geometryTypes, null);
      if ('fault' in checked) throw new Error(checked.fault);
      return flat(checked.geometry.coordinates);
    });
  }
  const { flat: pairs, faults } = columnPositions(source.rows, { first, second: first + 1 }, 'comma');
  expect(faults).toEqual([]);
  expect(samplePositions(pairs)).toHaveLength(pairs.length);
  expect(placePositions(pairs, (await placementOf({ crs, axes: 'xy' }, null))!)).toEqual([]);
  return Array.from({ length: pairs.length / 2 }, (_, k) => [pairs[2 * k]!, pairs[2 * k + 1]!]);
}

function flat(list: unknown): Position[] {
  if (!Array.isArray(list)) return [];
  return typeof list[0] === 'number' ? [list as Position] : list.flatMap(flat);
}

const cases = datasetFormats.flatMap((format) =>
  ['EPSG:4326', 'EPSG:5899', 'EPSG:3405', 'EPSG:4756']
    .filter((crs) => crs === 'EPSG:4326' || datasetFormatFacts[format].systems !== 'wgs84-only')
    .flatMap((crs) =>
      (['stations', 'communes'] as const)
        .filter((kind) => kind === 'stations' || datasetFormatFacts[format].outlines)
        .map((kind) => [kind, format, crs] as const),
    ),
);

describe('what is written is taken in again at the same place', () => {
  it.each(cases)('%s as %s in %s', async (kind, format, crs) => {
    const layer = exportLayerOf(city, kind);
    const expected = layer.geometries!.flatMap((geometry) => {
      if (!geometry || geometry.type === 'GeometryCollection') return [];
      return flat(geometry.coordinates);
    });
    const positions = await takenIn(layer, format, crs);
    expect(positions).toHaveLength(expected.length);
    const nearest = positions.map(([x, y]) =>
      Math.min(...expected.map(([u, v]) => Math.hypot(x! - u!, y! - v!) * METRES_PER_DEGREE)),
    );
    expect(Math.max(...nearest)).toBeLessThan(0.01);
  });
});
