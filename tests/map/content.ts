import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection, Polygon } from 'geojson';
import type { Catalog, Commune, DeadZone, Place, Station } from '../../src/data/city.ts';
import type { LonLat } from '../../src/geo/lon-lat.ts';
import type { MapContent } from '../../src/map/map-content.ts';
import type { LayerId, LayerState } from '../../src/state/layer.ts';

/** A square of `size` degrees with its lower left corner at the position. */
export function square([lon, lat]: LonLat, size: number): Polygon {
  return {
    type: 'Polygon',
    coordinates: [
      [
        [lon, lat],
        [lon + size, lat],
        [lon + size, lat + size],
        [lon, lat + size],
        [lon, lat],
      ],
    ],
  };
}

export function commune(code: string, corner: LonLat, more: Partial<Commune> = {}): Commune {
  return {
    code,
    name: `Xã ${code}`,
    nameEn: `Commune ${code}`,
    type: 'xã',
    areaKm2: 100,
    population: 1000,
    censusPopulation: null,
    censusDate: null,
    formerUnits: [],
    formerDistrict: null,
    terrain: 'plain',
    labelPoint: [corner[0] + 0.05, corner[1] + 0.05],
    geometry: square(corner, 0.1),
    ...more,
  };
}

export function place(id: string, more: Partial<Place> = {}): Place {
  return {
    id,
    datasetId: 'parks',
    kind: 'it-park',
    name: { vi: `Khu ${id}`, en: `Park ${id}` },
    communeCode: 'A',
    status: 'operating',
    statusNote: { vi: '', en: '' },
    areaHa: null,
    position: 'surveyed',
    positionSource: '',
    positionNote: null,
    positionErrorM: null,
    source: '',
    asOf: null,
    confidence: 'high',
    targetZone: true,
    partOf: null,
    declaredPercent: null,
    floors: null,
    geometry: { type: 'Point', coordinates: [10.05, 20.05] },
    ...more,
  };
}

export function deadZone(id: string, more: Partial<DeadZone> = {}): DeadZone {
  return {
    id,
    name: { vi: `Thôn ${id}`, en: `Village ${id}` },
    communeCode: 'A',
    recordType: 'reported-dead-zone',
    issue: { vi: '', en: '' },
    households: null,
    people: null,
    power: 'unknown',
    statusNote: { vi: '', en: '' },
    source: '',
    sourceDate: '2026-01-01',
    inOfficialList: 'unknown',
    position: 'approximate',
    positionNote: null,
    geometry: { type: 'Point', coordinates: [10.02, 20.02] },
    ...more,
  };
}

export function station(id: string, position: LonLat, more: Partial<Station> = {}): Station {
  return {
    id,
    position,
    operator: 'north',
    band: 'n41',
    environment: 'urban',
    radiusM: 700,
    simulated: false,
    ...more,
  };
}

export function shown(id: LayerId, more: Partial<LayerState> = {}): LayerState {
  return { id, visible: true, opacity: 1, ...more };
}

export const catalog: Catalog = {
  city: {
    name: { vi: 'Thành phố Mẫu', en: 'Sample City' },
    bbox: [10, 20, 10.2, 20.1],
    viewBbox: [10, 20, 10.2, 20.1],
    officialAreaKm2: 200,
  },
  operators: [
    { id: 'north', name: 'North' },
    { id: 'south', name: 'South' },
  ],
  islands: [],
  datasets: [],
};

/** A city of two communes that has every subject once. */
export function content(more: Partial<MapContent> = {}): MapContent {
  return {
    language: 'vi',
    theme: 'light',
    catalog,
    layers: [],
    communes: [commune('A', [10, 20]), commune('B', [10.1, 20])],
    communeRows: null,
    target: 95,
    places: [],
    deadZones: [],
    stations: [],
    serviceAreas: [],
    ownLayers: [],
    intake: null,
    uncovered: null,
    zoneHoles: [],
    population: null,
    selection: null,
    gaps: null,
    probe: null,
    basemap: {},
    ...more,
  };
}

const geodata = join(import.meta.dirname, '../../geodata');

/** One of the city's own files, as shipped. */
export function shippedFile(name: string): FeatureCollection {
  return JSON.parse(readFileSync(join(geodata, name), 'utf8'));
}

/** The catalog as shipped. */
export function shippedCatalog(): Catalog {
  return JSON.parse(readFileSync(join(geodata, 'catalog.json'), 'utf8'));
}

/** The communes as shipped, as far as a map draws them. */
export function shippedCommunes(): Commune[] {
  return shippedFile('communes.geojson').features.map(({ properties, geometry }) => ({
    ...commune(String(properties?.code), [0, 0]),
    name: String(properties?.name),
    nameEn: String(properties?.name_en),
    population: Number(properties?.population),
    terrain: properties?.terrain,
    labelPoint: [Number(properties?.label_lon), Number(properties?.label_lat)],
    geometry: geometry as Commune['geometry'],
  }));
}
