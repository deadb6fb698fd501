import type { Geometry } from 'geojson';
import { latLngToCell } from 'h3-js';
import { serviceAreaOfStation } from '../../coverage/service-area-of-station.ts';
import { entriesOf } from '../../data/catalog.ts';
import {
  type City,
  type Commune,
  type DatasetEntry,
  type DatasetKind,
  type DeadZone,
  NO_COMMUNE,
  type Place,
  type ServiceArea,
  type Station,
} from '../../data/city.ts';
import type { Cell } from '../../intake/source.ts';
import { dateShown } from '../../text/dates.ts';
import { messages } from '../../text/messages.ts';
import type { AboutLine, DataColumn } from '../data-table.ts';
import { inBoth } from '../in-both.ts';
import type { ExportLayer } from './export-layer.ts';

/** What of a city can be written as a layer. */
export const cityLayerKinds = [
  'communes',
  'stations',
  'service-areas',
  'zones',
  'places',
  'dead-zones',
  'population',
] as const;

export type CityLayerKind = (typeof cityLayerKinds)[number];

type Named = Pick<
  City,
  'catalog' | 'communes' | 'stations' | 'serviceAreas' | 'joinsSignal' | 'places' | 'deadZones' | 'units'
>;

/**
 * A dataset of the city as a layer, under the names of columns that its reader knows, so that what is written can be
 * taken in again. `datasetId` leaves only the places of one dataset.
 */
export function exportLayerOf(city: Named, kind: CityLayerKind, datasetId?: string): ExportLayer {
  switch (kind) {
    case 'communes':
      return layer(city, kind, ['communes'], communeColumns, city.communes, ({ geometry }) => geometry);
    case 'stations':
      return layer(city, kind, ['stations'], stationColumns, city.stations, pointOf);
    case 'service-areas':
      return serviceAreaLayer(city);
    case 'zones':
      return placeLayer(city, kind, ({ targetZone }) => targetZone);
    case 'places':
      return placeLayer(
        city,
        kind,
        (place) => datasetId === undefined || place.datasetId === datasetId,
        datasetId,
      );
    case 'dead-zones':
      return layer(city, kind, ['dead-zones'], deadZoneColumns, city.deadZones, ({ geometry }) => geometry);
    case 'population':
      return populationLayer(city);
  }
}

interface Column<Row> {
  key: string;
  heading: { vi: string; en: string };
  kind: DataColumn<never>['kind'];
  digits?: number;
  value(row: Row): Cell;
}

function column<Row>(
  key: string,
  vi: string,
  en: string,
  value: (row: Row) => Cell,
  kind: DataColumn<never>['kind'] = 'text',
  digits?: number,
): Column<Row> {
  return { key, heading: { vi, en }, kind, value, ...(digits === undefined ? {} : { digits }) };
}

function layer<Row>(
  { catalog }: Pick<City, 'catalog'>,
  kind: CityLayerKind,
  datasetKinds: readonly DatasetKind[],
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  geometry: (row: Row) => Geometry | null,
  entries: readonly DatasetEntry[] = datasetKinds.flatMap((each) => entriesOf(catalog, each)),
): ExportLayer {
  return {
    name: kind,
    title: inBoth((language) => messages[language].datasetExport.layers[kind]),
    columns: columns.map(({ value: _, ...described }) => described),
    rows: rows.map((row) => columns.map(({ value }) => value(row))),
    geometries: rows.map(geometry),
    about: entries.flatMap(aboutDataset),
    simulated: entries.some((entry) => entry.simulated),
  };
}

/** What the catalog says of a dataset: title, where from, of when, under which licence, with which faults. */
export function aboutDataset(entry: DatasetEntry): AboutLine[] {
  const line = (
    name: 'about' | 'source' | 'sourceAddress' | 'licence' | 'asOf' | 'fault',
    value: AboutLine['value'],
  ): AboutLine => ({ name: inBoth((language) => messages[language].datasetExport[name]), value });
  return [
    line(
      'about',
      inBoth((language) =>
        entry.about[language] === ''
          ? entry.title[language]
          : `${entry.title[language]}. ${entry.about[language]}`,
      ),
    ),
    line(
      'source',
      inBoth(() => entry.source),
    ),
    ...(entry.sourceUrl
      ? [
          line(
            'sourceAddress',
            inBoth(() => entry.sourceUrl!),
          ),
        ]
      : []),
    ...(entry.licence
      ? [
          line(
            'licence',
            inBoth(() => entry.licence),
          ),
        ]
      : []),
    ...(entry.asOf
      ? [
          line(
            'asOf',
            inBoth((language) => dateShown(entry.asOf, language)),
          ),
        ]
      : []),
    ...entry.faults.map((fault) => line('fault', fault)),
  ];
}

const communeColumns: Column<Commune>[] = [
  column('code', 'Mã', 'Code', ({ code }) => code),
  column('name', 'Tên', 'Name (Vietnamese)', ({ name }) => name),
  column('name_en', 'Tên không dấu', 'Name (English)', ({ nameEn }) => nameEn),
  column('type', 'Loại', 'Type', ({ type }) => type),
  column('area_km2', 'Diện tích (km²)', 'Area (km²)', ({ areaKm2 }) => areaKm2, 'decimal', 2),
  column('population', 'Dân số', 'Population', ({ population }) => population, 'integer'),
  column(
    'census_population',
    'Dân số tổng điều tra',
    'Census population',
    ({ censusPopulation }) => censusPopulation,
    'integer',
  ),
  column('census_date', 'Ngày tổng điều tra', 'Census date', ({ censusDate }) => censusDate, 'date'),
  column('former_units', 'Đơn vị cũ', 'Former units', ({ formerUnits }) => formerUnits.join(', ') || null),
  column('former_district', 'Quận, huyện cũ', 'Former district', ({ formerDistrict }) => formerDistrict),
  column('terrain', 'Địa hình', 'Terrain', ({ terrain }) => terrain),
  column('label_lon', 'Kinh độ nhãn', 'Label longitude', ({ labelPoint }) => labelPoint[0], 'decimal', 6),
  column('label_lat', 'Vĩ độ nhãn', 'Label latitude', ({ labelPoint }) => labelPoint[1], 'decimal', 6),
];

const stationColumns: Column<Station>[] = [
  column('id', 'Mã', 'Id', ({ id }) => id),
  column('operator', 'Nhà mạng', 'Operator', ({ operator }) => operator),
  column('band', 'Băng tần', 'Band', ({ band }) => band),
  column('environment', 'Môi trường', 'Environment', ({ environment }) => environment),
  column('radius_m', 'Bán kính phủ (m)', 'Radius (m)', ({ radiusM }) => radiusM, 'decimal', 0),
  column('simulated', 'Mô phỏng', 'Simulated', ({ simulated }) => simulated, 'yes-no'),
];

function pointOf({ position }: Station): Geometry {
  return { type: 'Point', coordinates: [...position] };
}

interface AreaRow extends ServiceArea {
  /** A disc round a station, whose radius this is; null for a supplied outline. */
  radiusM: number | null;
  simulated: boolean;
}

/** Supplied outlines, and the discs round the stations where those count; discs say that they are estimates. */
function serviceAreaLayer(city: Named): ExportLayer {
  const hasAreas = city.serviceAreas.length > 0;
  const hasDiscs = (!hasAreas || city.joinsSignal === true) && city.stations.length > 0;
  const areaEntries = hasAreas ? entriesOf(city.catalog, 'service-areas') : [];
  const areasSimulated = areaEntries.some((entry) => entry.simulated);
  const rows: AreaRow[] = [
    ...(hasDiscs ? city.stations : []).map((station) => ({
      ...serviceAreaOfStation(station),
      radiusM: station.radiusM,
      simulated: station.simulated,
    })),
    ...city.serviceAreas.map((area) => ({ ...area, radiusM: null, simulated: areasSimulated })),
  ];
  const entries = [...(hasDiscs ? entriesOf(city.catalog, 'stations') : []), ...areaEntries];
  const made = layer(city, 'service-areas', [], areaColumns, rows, ({ geometry }) => geometry, entries);
  const estimated = {
    name: inBoth((language) => messages[language].datasetExport.discs),
    value: inBoth((language) => messages[language].datasetExport.discsMeaning),
  };
  return {
    ...made,
    simulated: made.simulated || rows.some((row) => row.simulated),
    about: hasDiscs ? [estimated, ...made.about] : made.about,
  };
}

const areaColumns: Column<AreaRow>[] = [
  column('id', 'Mã', 'Id', ({ id }) => id),
  column('operator', 'Nhà mạng', 'Operator', ({ operator }) => operator),
  column('station_id', 'Mã trạm', 'Station id', ({ stationId }) => stationId),
  column(
    'estimate',
    'Ước tính từ bán kính',
    'Estimated from a radius',
    (row) => row.radiusM !== null,
    'yes-no',
  ),
  column('radius_m', 'Bán kính phủ (m)', 'Radius (m)', ({ radiusM }) => radiusM, 'decimal', 0),
  column('simulated', 'Mô phỏng', 'Simulated', ({ simulated }) => simulated, 'yes-no'),
];

function placeLayer(
  city: Named,
  kind: 'zones' | 'places',
  wanted: (place: Place) => boolean,
  datasetId?: string,
): ExportLayer {
  const places = city.places.filter(wanted);
  const used = new Set(places.map((place) => place.datasetId));
  const entries = city.catalog.datasets.filter(({ id }) => used.has(id));
  const made = layer(city, kind, [], placeColumns, places, ({ geometry }) => geometry, entries);
  const [entry] = entries;
  return datasetId === undefined || !entry ? made : { ...made, name: datasetId, title: entry.title };
}

const placeColumns: Column<Place>[] = [
  column('id', 'Mã', 'Id', ({ id }) => id),
  column('kind', 'Loại', 'Kind', ({ kind }) => kind),
  column('name_vi', 'Tên', 'Name (Vietnamese)', ({ name }) => name.vi),
  column('name_en', 'Tên tiếng Anh', 'Name (English)', ({ name }) => name.en),
  column('commune_code', 'Mã xã, phường', 'Commune code', ({ communeCode }) => communeCode),
  column('status', 'Tình trạng', 'Status', ({ status }) => status),
  column(
    'status_note_vi',
    'Ghi chú tình trạng',
    'Status note (Vietnamese)',
    (row) => row.statusNote.vi || null,
  ),
  column(
    'status_note_en',
    'Ghi chú tình trạng (Anh)',
    'Status note (English)',
    (row) => row.statusNote.en || null,
  ),
  column('area_ha', 'Diện tích (ha)', 'Area (ha)', ({ areaHa }) => areaHa, 'decimal', 2),
  column('position', 'Mức xác định vị trí', 'Position', ({ position }) => position),
  column('position_source', 'Nguồn vị trí', 'Position source', (row) => row.positionSource || null),
  column(
    'position_note_vi',
    'Ghi chú vị trí',
    'Position note (Vietnamese)',
    (row) => row.positionNote?.vi ?? null,
  ),
  column(
    'position_note_en',
    'Ghi chú vị trí (Anh)',
    'Position note (English)',
    (row) => row.positionNote?.en ?? null,
  ),
  column(
    'position_error_m',
    'Sai số vị trí (m)',
    'Position error (m)',
    (row) => row.positionErrorM,
    'decimal',
    0,
  ),
  column('source', 'Nguồn', 'Source', ({ source }) => source),
  column('as_of', 'Tính đến', 'As of', ({ asOf }) => asOf, 'date'),
  column('confidence', 'Độ tin cậy', 'Confidence', ({ confidence }) => confidence),
  column('target_zone', 'Thuộc chỉ tiêu 100%', 'Target zone', ({ targetZone }) => targetZone, 'yes-no'),
  column('part_of', 'Nằm trong', 'Part of', ({ partOf }) => partOf),
  column('declared_percent', 'Khai báo (%)', 'Declared (%)', (row) => row.declaredPercent, 'decimal', 2),
  column('floors', 'Số tầng', 'Floors', ({ floors }) => floors, 'integer'),
];

const deadZoneColumns: Column<DeadZone>[] = [
  column('id', 'Mã', 'Id', ({ id }) => id),
  column('name_vi', 'Tên', 'Name (Vietnamese)', ({ name }) => name.vi),
  column('name_en', 'Tên tiếng Anh', 'Name (English)', ({ name }) => name.en),
  column('commune_code', 'Mã xã, phường', 'Commune code', ({ communeCode }) => communeCode),
  column('record_type', 'Loại ghi nhận', 'Record type', ({ recordType }) => recordType),
  column('issue_vi', 'Vấn đề', 'Issue (Vietnamese)', ({ issue }) => issue.vi),
  column('issue_en', 'Vấn đề (Anh)', 'Issue (English)', ({ issue }) => issue.en),
  column('households', 'Số hộ', 'Households', ({ households }) => households, 'integer'),
  column('people', 'Số người', 'People', ({ people }) => people, 'integer'),
  column('power', 'Điện', 'Power', ({ power }) => power),
  column(
    'status_note_vi',
    'Ghi chú tình trạng',
    'Status note (Vietnamese)',
    (row) => row.statusNote.vi || null,
  ),
  column(
    'status_note_en',
    'Ghi chú tình trạng (Anh)',
    'Status note (English)',
    (row) => row.statusNote.en || null,
  ),
  column('source', 'Nguồn', 'Source', ({ source }) => source),
  column('source_date', 'Ngày của nguồn', 'Source date', ({ sourceDate }) => sourceDate, 'date'),
  column(
    'in_official_list',
    'Trong danh sách chính thức',
    'In the official list',
    (row) => row.inOfficialList,
  ),
  column('position', 'Mức xác định vị trí', 'Position', ({ position }) => position),
  column(
    'position_note_vi',
    'Ghi chú vị trí',
    'Position note (Vietnamese)',
    (row) => row.positionNote?.vi ?? null,
  ),
  column(
    'position_note_en',
    'Ghi chú vị trí (Anh)',
    'Position note (English)',
    (row) => row.positionNote?.en ?? null,
  ),
];

function populationLayer(city: Named): ExportLayer {
  const { units, communes } = city;
  const { h3Resolution } = units;
  const cellOf = (unit: number) =>
    h3Resolution === null ? null : latLngToCell(units.lat[unit]!, units.lon[unit]!, h3Resolution);
  const columns: Column<number>[] = [
    ...(h3Resolution === null ? [] : [column('h3', 'Ô H3', 'H3 cell', cellOf)]),
    column('population', 'Số người', 'People', (unit) => units.people[unit]!, 'decimal', 0),
    column('commune_code', 'Mã xã, phường', 'Commune code', (unit) => {
      const index = units.communeIndex[unit]!;
      return index === NO_COMMUNE ? null : (communes[index]?.code ?? null);
    }),
  ];
  const rows = Array.from({ length: units.count }, (_, unit) => unit);
  return layer(city, 'population', ['population'], columns, rows, (unit) => ({
    type: 'Point',
    coordinates: [units.lon[unit]!, units.lat[unit]!],
  }));
}
