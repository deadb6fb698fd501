import type { ZoneRow } from '../coverage/result.ts';
import type { ZoneHole } from '../coverage/zone-holes.ts';
import type { City, Place } from '../data/city.ts';
import { isFull } from '../targets/zone-groups.ts';
import type { AboutLine, DataTable } from './data-table.ts';

interface ZoneLine {
  row: ZoneRow;
  place: Place;
  hole: ZoneHole | null;
}

/**
 * The board of zones: one row per zone of the target, judged or not. In GeoJSON a zone has the geometry of its
 * uncovered part where there is one, else its own; a zone known only by its commune has none.
 */
export function zoneTable(
  city: Pick<City, 'places'>,
  judged: { rows: readonly ZoneRow[]; holes: readonly ZoneHole[] },
  about: readonly AboutLine[],
  simulated: boolean,
): DataTable<ZoneLine> {
  const places = new Map(city.places.map((place) => [place.id, place]));
  const holes = new Map(judged.holes.map((hole) => [hole.id, hole]));
  const rows = judged.rows.flatMap((row): ZoneLine[] => {
    const place = places.get(row.id);
    return place ? [{ row, place, hole: holes.get(row.id) ?? null }] : [];
  });
  return {
    name: 'zones',
    title: {
      vi: 'Các khu, cảng phải phủ 5G 100%',
      en: 'Zones and ports that must have 5G over 100 % of their area',
    },
    columns: [
      { key: 'id', heading: { vi: 'Mã', en: 'Id' }, kind: 'text', value: ({ row }) => row.id },
      {
        key: 'name_vi',
        heading: { vi: 'Tên', en: 'Name (Vietnamese)' },
        kind: 'text',
        value: ({ place }) => place.name.vi,
      },
      {
        key: 'name_en',
        heading: { vi: 'Tên tiếng Anh', en: 'Name (English)' },
        kind: 'text',
        value: ({ place }) => place.name.en,
      },
      { key: 'kind', heading: { vi: 'Loại', en: 'Kind' }, kind: 'text', value: ({ row }) => row.kind },
      {
        key: 'status',
        heading: { vi: 'Tình trạng', en: 'Status' },
        kind: 'text',
        value: ({ row }) => row.status,
      },
      {
        key: 'position',
        heading: { vi: 'Mức xác định vị trí', en: 'Position' },
        kind: 'text',
        value: ({ row }) => row.position,
      },
      {
        key: 'has_service',
        heading: { vi: 'Có dịch vụ', en: 'Has service' },
        kind: 'yes-no',
        value: ({ row }) => row.hasService,
      },
      {
        key: 'covered_percent',
        heading: { vi: 'Diện tích phủ (%)', en: 'Area covered (%)' },
        kind: 'decimal',
        digits: 6,
        value: ({ row }) => row.percent,
      },
      {
        key: 'full',
        heading: { vi: 'Đạt 100%', en: 'At 100 %' },
        kind: 'yes-no',
        value: ({ row }) => (row.percent === null ? null : isFull(row)),
      },
      {
        key: 'uncovered_ha',
        heading: { vi: 'Chưa phủ (ha)', en: 'Uncovered (ha)' },
        kind: 'decimal',
        digits: 4,
        value: ({ row }) => row.uncoveredHa,
      },
      {
        key: 'nearest_station_m',
        heading: { vi: 'Trạm gần nhất (m)', en: 'Nearest station (m)' },
        kind: 'decimal',
        digits: 1,
        value: ({ row }) => row.nearestStationM,
      },
      {
        key: 'declared_percent',
        heading: { vi: 'Khai báo (%)', en: 'Declared (%)' },
        kind: 'decimal',
        value: ({ place }) => place.declaredPercent,
      },
      {
        key: 'as_of',
        heading: { vi: 'Số liệu khu ngày', en: 'Zone data as of' },
        kind: 'date',
        value: ({ place }) => place.asOf,
      },
      {
        key: 'confidence',
        heading: { vi: 'Độ tin cậy', en: 'Confidence' },
        kind: 'text',
        value: ({ place }) => place.confidence,
      },
      {
        key: 'source',
        heading: { vi: 'Nguồn', en: 'Source' },
        kind: 'text',
        value: ({ place }) => place.source,
      },
    ],
    rows,
    geometry: ({ row, place, hole }) => (row.hasService === null ? null : (hole?.geometry ?? place.geometry)),
    about,
    simulated,
  };
}
