import { beforeAll, describe, expect, it } from 'vitest';
import type { City } from '../../../src/data/city.ts';
import { readCommunes } from '../../../src/data/read-communes.ts';
import { readDeadZones } from '../../../src/data/read-dead-zones.ts';
import { readPlaces } from '../../../src/data/read-places.ts';
import { readPopulation } from '../../../src/data/read-population.ts';
import { readServiceAreas } from '../../../src/data/read-service-areas.ts';
import { readStations } from '../../../src/data/read-stations.ts';
import { contextOf } from '../../../src/data/reading-context.ts';
import { cityLayerKinds, exportLayerOf } from '../../../src/export/dataset/city-layers.ts';
import { datasetFile } from '../../../src/export/dataset/dataset-file.ts';
import type { DatasetFormat } from '../../../src/export/dataset/dataset-format.ts';
import { layerOfTable } from '../../../src/export/dataset/export-layer.ts';
import { layerOfParsedFile } from '../../../src/export/dataset/parsed-layer.ts';
import { openTinyCity } from '../../fixtures/fixture-files.ts';
import { sampleTable } from '../../support/sample-table.ts';

let city: City;
beforeAll(async () => {
  city = await openTinyCity();
});

async function written(layer: ReturnType<typeof exportLayerOf>, format: DatasetFormat): Promise<Uint8Array> {
  const { blob } = await datasetFile(layer, format, { language: 'vi' });
  return new Uint8Array(await blob.arrayBuffer());
}

function contentOf<T>(reading: { ok: true; value: T } | { ok: false; failures: unknown }): T {
  if (!reading.ok) throw new Error(JSON.stringify(reading.failures));
  return reading.value;
}

describe('a dataset of the city', () => {
  it('of every kind has a row for each thing, a title and sources', () => {
    const counts = {
      communes: city.communes.length,
      stations: city.stations.length,
      'service-areas': city.serviceAreas.length || city.stations.length,
      zones: city.places.filter(({ targetZone }) => targetZone).length,
      places: city.places.length,
      'dead-zones': city.deadZones.length,
      population: city.units.count,
    };
    for (const kind of cityLayerKinds) {
      const { rows, geometries, columns, about, title } = exportLayerOf(city, kind);
      expect([kind, rows.length, geometries!.length]).toEqual([kind, counts[kind], counts[kind]]);
      expect(rows.every((row) => row.length === columns.length)).toBe(true);
      expect(about.map(({ name }) => name.vi)).toContain('Nguồn');
      expect(title.vi).not.toBe(title.en);
    }
  });

  it('is read again as it was', async () => {
    const context = contextOf(city);
    const stations = await written(exportLayerOf(city, 'stations'), 'csv');
    expect(contentOf(readStations('s.csv', stations, context))).toEqual(city.stations);
    const communes = await written(exportLayerOf(city, 'communes'), 'geojson');
    expect(contentOf(readCommunes('c.geojson', communes, context))).toEqual(city.communes);
    const deadZones = await written(exportLayerOf(city, 'dead-zones'), 'geojson');
    expect(contentOf(readDeadZones('d.geojson', deadZones, context))).toEqual(city.deadZones);
    for (const { datasetId } of city.places) {
      const places = await written(exportLayerOf(city, 'places', datasetId), 'geojson');
      expect(contentOf(readPlaces('p.geojson', places, context, datasetId))).toEqual(
        city.places.filter((place) => place.datasetId === datasetId),
      );
    }
    const population = await written(exportLayerOf(city, 'population'), 'csv');
    expect(contentOf(readPopulation('u.csv', population, context))).toEqual(city.units);
  });

  it('has discs round stations as outlines that say they are estimates', async () => {
    const layer = exportLayerOf(
      { ...city, serviceAreas: [], stations: city.stations.slice(0, 1) },
      'service-areas',
    );
    expect(layer.about[0]?.value.vi).toContain('ước tính');
    const estimate = layer.columns.findIndex(({ key }) => key === 'estimate');
    expect(layer.rows[0]![estimate]).toBe(true);
    const bytes = await written(layer, 'geojson');
    const { serviceAreas } = contentOf(readServiceAreas('a.geojson', bytes, contextOf(city)));
    expect(serviceAreas).toMatchObject([{ stationId: city.stations[0]!.id }]);
  });

  it('has supplied outlines as they are', () => {
    const geometry = city.communes[0]!.geometry;
    const area = { id: 'a', operator: 'x', stationId: null, geometry };
    const layer = exportLayerOf({ ...city, serviceAreas: [area] }, 'service-areas');
    expect(layer.geometries).toEqual([geometry]);
    expect(layer.rows[0]![layer.columns.findIndex(({ key }) => key === 'estimate')]).toBe(false);
    const both = exportLayerOf({ ...city, serviceAreas: [area], joinsSignal: true }, 'service-areas');
    expect(both.rows).toHaveLength(city.stations.length + 1);
  });

  it('of one dataset bears its name', () => {
    const { datasetId } = city.places[0]!;
    expect(exportLayerOf(city, 'places', datasetId).name).toBe(datasetId);
  });
});

describe('a table of figures', () => {
  it('is a layer with the same cells', () => {
    const layer = layerOfTable(sampleTable());
    expect(layer.rows[0]).toEqual(['Xã Hòa Bắc', 1234567, 92.4273350751143, '2026-09-05', true]);
    expect(layer.geometries![0]).toEqual({ type: 'Point', coordinates: [108.1234567, 16.05] });
    expect(layer.columns[2]).toMatchObject({ key: 'share', kind: 'decimal', digits: 1 });
  });
});

describe('a layer that was brought in', () => {
  const described = { name: 'own', title: { vi: 'x', en: 'y' }, about: [], simulated: false };

  it('has the points of its columns, and no geometry where they are wrong', () => {
    const rows = [
      ['108.2', '16.05', { a: 1 }],
      ['', '16', undefined],
      [200, 16, [1]],
    ];
    const layer = layerOfParsedFile({ columns: ['lon', 'lat', 'note'], rows, geometries: null }, described);
    expect(layer.geometries).toEqual([{ type: 'Point', coordinates: [108.2, 16.05] }, null, null]);
    expect(layer.rows.map((row) => row[2])).toEqual(['{"a":1}', null, '[1]']);
  });

  it('keeps its geometries', () => {
    const point = { type: 'Point', coordinates: [108, 16] };
    const { geometries } = layerOfParsedFile(
      { columns: [], rows: [[], []], geometries: [point, null] },
      described,
    );
    expect(geometries).toEqual([point, null]);
  });
});
