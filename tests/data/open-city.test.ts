import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { coverageInputOf } from '../../src/coverage/city-coverage-input.ts';
import { evaluateCoverage } from '../../src/coverage/evaluate.ts';
import { NO_COMMUNE } from '../../src/data/city.ts';
import { openCity, type ReadFile, readBasemap } from '../../src/data/open-city.ts';
import { replacing } from '../../src/data/supplied-file.ts';
import { folderReader, openTinyCity, tinyCityDir } from '../fixtures/fixture-files.ts';

const tiny = folderReader(tinyCityDir);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The tiny city with some files put in the place of its own; null takes a file away. */
function tinyWith(files: Record<string, string | null>): ReadFile {
  return async (path) => {
    const given = files[path];
    if (given === undefined) return tiny(path);
    return given === null ? null : bytesOf(given);
  };
}

interface CatalogJson {
  datasets: Record<string, unknown>[];
  [key: string]: unknown;
}

async function tinyCatalog(change: (catalog: CatalogJson) => void): Promise<string> {
  const catalog: CatalogJson = JSON.parse(await readFile(join(tinyCityDir, 'catalog.json'), 'utf8'));
  change(catalog);
  return JSON.stringify(catalog);
}

describe('openCity', () => {
  it('reads every dataset of the tiny city without a remark', async () => {
    const { city, failures, remarks } = await openCity(tiny);
    expect(failures).toEqual([]);
    expect(remarks).toEqual([]);
    expect(city?.communes.map((commune) => [commune.code, commune.population, commune.terrain])).toEqual([
      ['001', 4000, 'plain'],
      ['002', 3000, 'plain'],
      ['003', 2000, 'mountain'],
      ['004', 1000, 'plain'],
      ['005', 0, 'island'],
    ]);
    expect(city?.communes[0]).toMatchObject({
      nameEn: 'An Binh',
      areaKm2: 4.95,
      formerUnits: ['Phường An Thượng', 'Phường An Hạ'],
      formerDistrict: 'Nội Thành',
      labelPoint: [95.01, 0.01],
    });
    expect(city?.units.count).toBe(36);
    expect(city?.units.people.reduce((sum, people) => sum + people, 0)).toBe(10_000);
    expect(city?.stations[2]).toEqual({
      id: 'A3',
      position: [95.025, 0.025],
      operator: 'alpha',
      band: 'n2',
      environment: 'urban',
      radiusM: 300,
      simulated: true,
    });
    expect(city?.places.map((place) => [place.datasetId, place.id, place.geometry?.type ?? null])).toEqual([
      ['it-parks', 'it-an-binh', 'Polygon'],
      ['software-park-2', 'cvpm-2', 'Polygon'],
      ['software-park-2', 'cvpm-2-a', 'Polygon'],
      ['innovation-spaces', 'innovation-cam-son', 'Point'],
      ['zones', 'zone-covered', 'Polygon'],
      ['zones', 'zone-uncovered', 'Polygon'],
      ['zones', 'zone-point', 'Point'],
      ['zones', 'zone-commune', 'Point'],
      ['zones', 'zone-unplaced', null],
    ]);
    expect(city?.deadZones.map((zone) => [zone.id, zone.position, zone.power])).toEqual([
      ['thon-1', 'commune-symbol', 'none'],
      ['thon-2', 'unknown', 'unknown'],
    ]);
    expect(city?.deadZoneCounts.map((count) => [count.value, count.scope])).toEqual([
      [3, 'city'],
      [30, 'country'],
    ]);
    expect(city?.targets.map((target) => [target.id, target.comparator, target.value])).toEqual([
      ['5g-population', '>=', 90],
      ['5g-zones', '=', 100],
      ['dead-zone-villages', '=', 0],
    ]);
    expect(city?.targets[2]?.baseline).toEqual({ vi: '3 thôn (01/2026)', en: '3 villages (01/2026)' });
    expect(city?.facts.map((fact) => fact.value)).toEqual([9900, 24.75]);
    expect(city?.radioModel[1]).toMatchObject({ band: 'n1', environment: 'rural', outdoorRadiusM: 600 });
    expect(city?.serviceAreas).toEqual([]);
  });

  it('lists every file of the tiny city, and no other', async () => {
    const { catalog } = await openTinyCity();
    const listed = catalog.datasets.map((entry) => entry.file);
    const there = (await readdir(tinyCityDir)).filter((file) => !/^(catalog\.json|README\.md)$/.test(file));
    expect(listed.sort()).toEqual(there.sort());
  });

  it('reads only the kinds that are asked for', async () => {
    const asked: string[] = [];
    const { city } = await openCity(
      async (path) => {
        asked.push(path);
        return tiny(path);
      },
      { only: ['communes', 'targets'] },
    );
    expect(asked.sort()).toEqual(['catalog.json', 'communes.geojson', 'targets.csv']);
    expect([city?.communes.length, city?.targets.length, city?.units.count]).toEqual([5, 3, 0]);
  });

  it('does not read what is only drawn', async () => {
    const asked: string[] = [];
    await openCity(async (path) => {
      asked.push(path);
      return tiny(path);
    });
    expect(asked).not.toContain('roads-major.geojson');
    expect(asked).not.toContain('dao-xa.geojson');
    expect(new Set(asked).size).toBe(asked.length);
  });

  it.each([
    ['missing', null, 'file-missing'],
    ['a page of the server', '<!DOCTYPE html><html></html>', 'file-missing'],
    ['cut off', '{"city": {"name":', 'file-cut-off'],
    ['no catalog', '{"city": {}}', 'value-missing'],
    ['a list', '[]', 'value-missing'],
  ])('gives no city where the catalog is %s', async (_what, text, code) => {
    const opening = await openCity(tinyWith({ 'catalog.json': text }));
    expect(opening.city).toBeNull();
    expect(opening.failures[0]?.datasetId).toBe('catalog');
    expect(opening.failures[0]?.failures[0]).toMatchObject({ code, where: { file: 'catalog.json' } });
  });

  it('names the entry of the catalog that is wrong', async () => {
    const text = await tinyCatalog((catalog) => {
      catalog.datasets[1]!.kind = 'people';
      catalog.datasets[2]!.confidence = undefined;
    });
    const { failures } = await openCity(tinyWith({ 'catalog.json': text }));
    expect(failures[0]?.failures.map(({ code, where }) => [code, where.field])).toEqual([
      ['value-not-allowed', 'datasets.1.kind'],
      ['value-missing', 'datasets.2.confidence'],
    ]);
  });

  it('refuses a catalog that uses an id twice', async () => {
    const text = await tinyCatalog((catalog) => {
      catalog.datasets[1]!.id = 'communes';
    });
    const { failures } = await openCity(tinyWith({ 'catalog.json': text }));
    expect(failures[0]?.failures[0]?.code).toBe('duplicate-id');
  });

  it('survives a reader that throws', async () => {
    const { city, failures } = await openCity(async (path) => {
      if (path === 'targets.csv') throw new Error('the network is down');
      return tiny(path);
    });
    expect(failures).toEqual([
      { datasetId: 'targets', failures: [{ code: 'file-missing', where: { file: 'targets.csv' } }] },
    ]);
    expect(city?.targets).toEqual([]);
    expect(city?.units.count).toBe(36);
  });

  it('keeps the places of the other files when one has an id of theirs', async () => {
    const zones = (await readFile(join(tinyCityDir, 'zones.geojson'), 'utf8')).replace(
      'zone-covered',
      'it-an-binh',
    );
    const { city, failures } = await openCity(tinyWith({ 'zones.geojson': zones }));
    expect(failures).toMatchObject([
      { datasetId: 'zones', failures: [{ code: 'duplicate-id', where: { featureIndex: 0, field: 'id' } }] },
    ]);
    expect(city?.places).toHaveLength(4);
  });

  it('refuses a place that claims a position without having one', async () => {
    const zones = (await readFile(join(tinyCityDir, 'zones.geojson'), 'utf8')).replace(
      '"position":"unknown"',
      '"position":"surveyed"',
    );
    const { failures } = await openCity(tinyWith({ 'zones.geojson': zones }));
    expect(failures[0]?.failures).toEqual([
      {
        code: 'value-not-allowed',
        where: { file: 'zones.geojson', featureIndex: 4, field: 'position' },
        detail: { value: 'surveyed', allowed: 'unknown' },
      },
    ]);
  });

  it('still uses a file that differs from its checksum, and says so', async () => {
    const targets = (await readFile(join(tinyCityDir, 'targets.csv'), 'utf8')).replace(',90,', ',80,');
    const { city, failures, remarks } = await openCity(tinyWith({ 'targets.csv': targets }));
    expect(failures).toEqual([]);
    expect(remarks).toEqual([{ code: 'checksum-differs', where: { file: 'targets.csv' } }]);
    expect(city?.targets[0]?.value).toBe(80);
  });

  it('says when the units do not add up to the commune list', async () => {
    const population = (await readFile(join(tinyCityDir, 'population.csv'), 'utf8')).replace(
      ',001,800',
      ',001,900',
    );
    const { remarks } = await openCity(tinyWith({ 'population.csv': population }));
    expect(remarks.find((remark) => remark.code === 'population-sum-differs')?.detail).toEqual({
      communes: 1,
      commune: 'An Bình',
      pointTotal: 10_100,
      listTotal: 10_000,
    });
  });

  it('opens what does not need the communes when they are missing', async () => {
    const { city, failures } = await openCity(tinyWith({ 'communes.geojson': null }));
    expect(failures.map((failure) => failure.datasetId)).toEqual(['communes']);
    expect(city?.units.count).toBe(36);
    expect([...city!.units.communeIndex]).toEqual(Array(36).fill(NO_COMMUNE));
    expect(city?.stations).toHaveLength(6);
  });

  it('falls back on the service areas of the catalog where the stations cannot be read', async () => {
    const areas = await readFile(
      join(import.meta.dirname, '../fixtures/supplied/service-areas.geojson'),
      'utf8',
    );
    const catalog = await tinyCatalog(({ datasets }) => {
      const stations = datasets.find((entry) => entry.kind === 'stations');
      datasets.push({
        ...stations,
        id: 'service-areas',
        kind: 'service-areas',
        file: 'service-areas.geojson',
      });
    });
    const files = { 'catalog.json': catalog, 'service-areas.geojson': areas };
    const asked: string[] = [];
    const counting =
      (readFile: ReadFile): ReadFile =>
      async (path) => {
        asked.push(path);
        return readFile(path);
      };
    const whole = await openCity(counting(tinyWith(files)));
    expect(whole.city?.serviceAreas).toEqual([]);
    expect(asked).not.toContain('service-areas.geojson');

    const stations = { name: 's.csv', bytes: await tiny('stations.csv') };
    const supplied = await openCity(tinyWith(files), { supplied: replacing({ stations }) });
    expect(supplied.city?.catalog.datasets.map((entry) => entry.kind)).not.toContain('service-areas');
    expect(supplied.city?.stations).toHaveLength(6);

    const partial = await openCity(tinyWith({ ...files, 'stations.csv': null }));
    expect(partial.failures.map((failure) => failure.datasetId)).toEqual(['stations']);
    expect(partial.city?.serviceAreas.map((area) => area.operator)).toEqual(['Gamma', 'Delta']);
  });
});

describe('supplied files', () => {
  const supply = async (file: string) => ({
    name: file,
    bytes: await folderReader(join(import.meta.dirname, '../fixtures/supplied'))(file),
  });

  it('take the place of stations and service areas together', async () => {
    const { city } = await openCity(tiny, {
      supplied: replacing({ 'service-areas': await supply('service-areas.geojson') }),
    });
    expect(city?.stations).toEqual([]);
    expect(city?.serviceAreas).toHaveLength(2);
    expect(city?.catalog.datasets.map((entry) => entry.kind)).not.toContain('stations');
    const input = coverageInputOf(city!);
    expect(input.simulated).toBe(false);
    expect(input.sources.map((source) => source.datasetId)).toEqual([
      'population',
      'communes',
      'supplied-service-areas',
      'targets',
    ]);
  });

  it('stand beside the stations where they are to join them, and both give the signal', async () => {
    const { name, bytes } = await supply('service-areas.geojson');
    const joined = await openCity(tiny, {
      supplied: [{ kind: 'service-areas', mode: 'join', name, content: bytes }],
    });
    expect(joined.failures).toEqual([]);
    expect(joined.city?.stations).toHaveLength(6);
    const input = coverageInputOf(joined.city!);
    expect(input.serviceAreas).toHaveLength(8);
    expect(input.simulated).toBe(true);
    expect(input.sources.map((source) => source.datasetId)).toEqual([
      'population',
      'communes',
      'stations',
      'supplied-service-areas',
      'targets',
    ]);
    const { definitions } = evaluateCoverage(input, 'any').result;
    // Delta's outlines hold all of 002 and the south-west unit of 001; 85 % have a signal from the stations already.
    expect(definitions.any?.coveredPeople).toBe(8500);
    expect(definitions['operator:alpha']?.coveredPeople).toBe(6100);
    expect(definitions['operator:Delta']?.coveredPeople).toBe(3400);
  });

  it('stand beside the shipped stations, not beside the shipped service areas made from them too', async () => {
    const catalog = await tinyCatalog(({ datasets }) => {
      datasets.push({
        ...datasets.find(({ id }) => id === 'stations'),
        id: 'service-areas',
        kind: 'service-areas',
        file: 'shipped.geojson',
        simulated: true,
      });
    });
    const { name, bytes } = await supply('service-areas.geojson');
    const files = { 'catalog.json': catalog, 'shipped.geojson': new TextDecoder().decode(bytes!) };
    const joined = await openCity(tinyWith(files), {
      supplied: [{ kind: 'service-areas', mode: 'join', name, content: bytes }],
    });
    const input = coverageInputOf(joined.city!);
    expect(input.serviceAreas).toHaveLength(6 + 2);
    expect(input.sources.map((source) => source.datasetId)).not.toContain('service-areas');
  });

  it('that join stations count beside supplied service areas, which came first', async () => {
    const areas = await supply('service-areas.geojson');
    const stations = await tiny('stations.csv');
    const { city } = await openCity(tiny, {
      supplied: [
        { kind: 'service-areas', mode: 'replace', name: areas.name, content: areas.bytes },
        { kind: 'stations', mode: 'join', name: 'stations.csv', content: stations },
      ],
    });
    expect(coverageInputOf(city!).serviceAreas).toHaveLength(2 + 6);
  });

  it('that join stations are refused where an id is taken', async () => {
    const content = await tiny('stations.csv');
    const { city, failures } = await openCity(tiny, {
      supplied: [{ kind: 'stations', mode: 'join', name: 'again.csv', content }],
    });
    expect(failures.map(({ failures: [first] }) => first)).toMatchObject([
      { code: 'duplicate-id', where: { file: 'again.csv', field: 'id' } },
    ]);
    expect(city?.stations).toHaveLength(6);
  });

  it('that replace zones leave the other places, and join beside them where asked', async () => {
    const content = await tiny('zones.geojson');
    const zones = { kind: 'places', part: 'zones', name: 'zones.geojson', content } as const;
    const before = (await openCity(tiny)).city!;
    const counted = before.places.filter((place) => place.targetZone).length;
    const replaced = await openCity(tiny, {
      supplied: [{ ...zones, mode: 'replace', entry: { id: 'own-1' } }],
    });
    expect(replaced.failures).toEqual([]);
    const others = (places: typeof before.places) => places.filter((place) => !place.targetZone);
    expect(others(replaced.city!.places)).toEqual(others(before.places));
    expect(counted).toBeGreaterThan(0);
    expect(replaced.city!.places.filter((place) => place.targetZone && !place.supplied)).toEqual([]);
    expect(replaced.city!.places.filter((place) => place.supplied).length).toBeGreaterThan(0);
    expect(replaced.city!.catalog.datasets.map((entry) => entry.id)).not.toContain('zones');

    const joined = await openCity(tiny, { supplied: [{ ...zones, mode: 'join' }] });
    expect(joined.failures.map(({ failures: [first] }) => first?.code)).toEqual(['duplicate-id']);
    expect(joined.city?.places).toEqual(before.places);
  });

  it('of no kind the app computes with become a layer of flat arrays', async () => {
    const ring = [
      [95, 0],
      [95.01, 0],
      [95.01, 0.01],
      [95, 0],
    ];
    const features = [
      { type: 'Feature', properties: { name: 'a' }, geometry: { type: 'Point', coordinates: [95.01, 0.02] } },
      { type: 'Feature', properties: { name: 'b' }, geometry: null },
      {
        type: 'Feature',
        properties: { name: 'c' },
        geometry: { type: 'MultiPolygon', coordinates: [[ring], [ring]] },
      },
      {
        type: 'Feature',
        properties: { name: 'd' },
        geometry: { type: 'LineString', coordinates: ring.slice(0, 3) },
      },
    ];
    const { city, failures } = await openCity(tiny, {
      supplied: [
        {
          kind: 'other',
          mode: 'join',
          name: 'own.geojson',
          content: bytesOf(JSON.stringify({ type: 'FeatureCollection', features })),
          entry: { id: 'own-1', title: { vi: 'Của tôi', en: 'Của tôi' } },
        },
      ],
    });
    expect(failures).toEqual([]);
    expect(city?.ownLayers).toEqual([
      {
        datasetId: 'own-1',
        title: 'Của tôi',
        count: 4,
        points: Float64Array.of(95.01, 0.02),
        pointRow: Uint32Array.of(0),
        lines: {
          positions: Float64Array.from(ring.slice(0, 3).flat()),
          starts: Uint32Array.of(0, 3),
          row: Uint32Array.of(3),
        },
        rings: {
          positions: Float64Array.from([...ring, ...ring].flat()),
          starts: Uint32Array.of(0, 4, 8),
          row: Uint32Array.of(2, 2),
          ringOf: Uint32Array.of(0, 1),
        },
      },
    ]);
    expect(city?.ownRows?.get('own-1')?.map((row) => row.name)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('are simulated only where the file says so', async () => {
    const stations = await supply('stations.csv');
    const real = await openCity(tiny, { supplied: replacing({ stations }) });
    expect(coverageInputOf(real.city!).simulated).toBe(false);
    expect(real.city?.stations.map((station) => station.radiusM)).toEqual([900, 600]);
    expect(real.remarks).toEqual([
      { code: 'radius-from-model', where: { file: 'stations.csv', row: 3 }, detail: { radiusM: 600 } },
    ]);

    const shipped = { name: 's.csv', bytes: await tiny('stations.csv') };
    const simulated = await openCity(tiny, { supplied: replacing({ stations: shipped }) });
    expect(coverageInputOf(simulated.city!).simulated).toBe(true);
  });

  it('find the commune of a point, and count points outside every commune', async () => {
    const { city, remarks } = await openCity(tiny, {
      supplied: replacing({ population: await supply('population.csv') }),
    });
    expect([...city!.units.communeIndex]).toEqual([0, 1, 2, NO_COMMUNE]);
    expect(remarks.map((remark) => remark.code)).toEqual([
      'commune-by-position',
      'outside-communes',
      'population-sum-differs',
    ]);
    expect(remarks[1]).toMatchObject({ where: { row: 5 }, detail: { units: 1, people: 400 } });
  });

  it('may be GeoJSON points where a table is usual', async () => {
    const point = (lon: number, lat: number, properties: object) => ({
      type: 'Feature',
      properties,
      geometry: { type: 'Point', coordinates: [lon, lat] },
    });
    const collection = (features: object[]) => ({
      name: 'points.geojson',
      bytes: bytesOf(JSON.stringify({ type: 'FeatureCollection', features })),
    });
    const { city, failures } = await openCity(tiny, {
      supplied: replacing({
        population: collection([point(95.01, 0.01, { population: 7, commune_code: '001' })]),
        stations: collection([point(95.03, 0.01, { id: 'S', operator: 'ALPHA', radius_m: 500 })]),
      }),
    });
    expect(failures).toEqual([]);
    expect(city?.units).toMatchObject({
      count: 1,
      people: Float64Array.of(7),
      communeIndex: Uint16Array.of(0),
    });
    expect(city?.stations).toMatchObject([{ id: 'S', operator: 'alpha', radiusM: 500 }]);
  });
});

describe('coverageInputOf', () => {
  it('draws discs round the stations and takes the target from the targets', async () => {
    const city = await openTinyCity();
    const input = coverageInputOf(city);
    expect(input.serviceAreas.map((area) => area.stationId)).toEqual(['A1', 'A2', 'A3', 'A4', 'B1', 'B2']);
    expect(input.target).toBe(90);
    expect(input.simulated).toBe(true);
    expect(input.sources.filter((source) => source.simulated).map((source) => source.datasetId)).toEqual([
      'stations',
    ]);
  });

  it('asks for everyone where no target is known', async () => {
    const city = await openTinyCity();
    expect(coverageInputOf({ ...city, targets: [] }).target).toBe(100);
  });
});

describe('readBasemap', () => {
  it('passes a drawn file through and names a missing or faulty one', async () => {
    const { catalog } = await openTinyCity();
    const entry = catalog.datasets.find((each) => each.id === 'roads-major')!;
    const reading = readBasemap(entry, await tiny(entry.file));
    expect(reading.ok && reading.value.features).toHaveLength(2);
    expect(readBasemap(entry, null)).toEqual({
      ok: false,
      failures: [{ code: 'file-missing', where: { file: 'roads-major.geojson' } }],
    });
    const faulty = bytesOf('{"type":"FeatureCollection","features":[{"type":"Feature","geometry":7}]}');
    expect(readBasemap(entry, faulty)).toMatchObject({
      ok: false,
      failures: [{ code: 'not-geojson', where: { featureIndex: 0 } }],
    });
  });
});
