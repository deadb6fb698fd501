import type { MultiPolygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { coverageInputOf } from '../../src/coverage/city-coverage-input.ts';
import { zoneHoles } from '../../src/coverage/zone-holes.ts';
import { evaluateZones } from '../../src/coverage/zones.ts';
import { tableFile } from '../../src/export/table-file.ts';
import { zoneTable } from '../../src/export/zone-table.ts';
import { openTinyCity } from '../fixtures/fixture-files.ts';

describe('the board of zones as a file', async () => {
  const city = await openTinyCity();
  const { serviceAreas } = coverageInputOf(city);
  const zones = city.places.filter(({ targetZone }) => targetZone);
  const judged = {
    rows: evaluateZones(zones, serviceAreas, city.stations),
    holes: zoneHoles(zones, serviceAreas),
  };
  const table = zoneTable(city, judged, [], true);

  it('has a row for each zone of the target; those without a position are judged by nothing', async () => {
    const { blob, name } = await tableFile(table, 'csv', 'vi');
    const lines = (await blob.text()).trim().split(/\r?\n/);
    expect(lines).toHaveLength(1 + zones.length);
    expect(name).toContain('mo-phong');
    const heading = lines[0]!.replace('\ufeff', '').split(',');
    const cells = (id: string) => lines.find((line) => line.startsWith(`${id},`))!.split(',');
    const cell = (id: string, key: string) => cells(id)[heading.indexOf(key)];
    expect(cell('it-an-binh', 'full')).toBe('yes');
    expect(cell('zone-uncovered', 'full')).toBe('no');
    expect(cell('zone-uncovered', 'covered_percent')).toBe('0');
    expect(cell('zone-point', 'has_service')).toBe('yes');
    expect(cell('zone-point', 'full')).toBe('');
    for (const key of ['has_service', 'covered_percent', 'full', 'uncovered_ha', 'nearest_station_m']) {
      expect(cell('zone-commune', key), key).toBe('');
    }
  });

  it('draws the uncovered part, else the zone, and nothing for a symbol of a commune', async () => {
    const { blob } = await tableFile(table, 'geojson', 'vi');
    const { features } = JSON.parse(await blob.text()) as GeoJSON.FeatureCollection;
    const geometry = (id: string) => features.find(({ properties }) => properties?.id === id)!.geometry;
    expect((geometry('zone-uncovered') as MultiPolygon).type).toBe('MultiPolygon');
    expect(geometry('it-an-binh').type).toBe('Polygon');
    expect(geometry('zone-commune')).toBeNull();
  });
});
