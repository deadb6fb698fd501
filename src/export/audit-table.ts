import type { Geometry } from 'geojson';
import { type AuditCommuneRow, auditCommunes } from '../coverage/audit/audit-communes.ts';
import { type AuditUnitRow, auditUnits } from '../coverage/audit/audit-units.ts';
import type { CoverageEvaluation } from '../coverage/coverage-evaluation.ts';
import { operatorsOf } from '../coverage/coverage-evaluation.ts';
import type { DefinitionKey } from '../coverage/result.ts';
import type { LocalText } from '../text/language.ts';
import { aboutCoverage } from './about-coverage.ts';
import type { DataColumn, DataTable } from './data-table.ts';
import { definitionTitle } from './definition-title.ts';
import { fileWords } from './file-words.ts';

export type AuditLevel = 'communes' | 'units';

/** What `auditTable` needs of an evaluation; its parts with the shares where the definition is geometric. */
export type AuditedEvaluation = Pick<CoverageEvaluation, 'input' | 'count' | 'parts' | 'result'>;

/** A table of an audit, and what its rows sum to. */
export interface AuditTable<Row> {
  table: DataTable<Row>;
  rows: number;
  /** Covered people, or square metres under land area, of all rows. */
  covered: number;
}

/** One row per commune; they sum to the headline. Outlines are the geometry. */
export function communeAuditTable(
  evaluation: AuditedEvaluation,
  definition: DefinitionKey,
): AuditTable<AuditCommuneRow> {
  const { input, parts } = evaluation;
  const { counts, rows, headline } = auditCommunes(definition, parts);
  const outlines = new Map(input.communes.map(({ code, geometry }) => [code, geometry]));
  const land = counts === 'square-metres' ? { land: headline } : {};
  return {
    table: {
      name: `audit-communes-${fileWords(definition)}`,
      title: titleOf(COMMUNE_TITLE, definition, evaluation),
      columns: counts === 'people' ? peopleColumns : landColumns,
      rows,
      geometry: ({ code }): Geometry | null => outlines.get(code) ?? null,
      about: aboutCoverage({ evaluation, definition, ...land }),
      simulated: input.simulated,
    },
    rows: rows.length,
    covered: headline.covered,
  };
}

/** One row per population unit, of the city or of one commune; they sum to its row, and those to the headline. */
export function unitAuditTable(
  evaluation: AuditedEvaluation,
  definition: DefinitionKey,
  commune: string | null = null,
): AuditTable<AuditUnitRow> {
  const { count, covered, rows } = auditUnits(evaluation, definition, { commune });
  const of = commune === null ? '' : `${fileWords(commune)}-`;
  return {
    table: {
      name: `audit-units-${of}${fileWords(definition)}`,
      title: titleOf(UNIT_TITLE, definition, evaluation),
      columns: unitColumns,
      rows,
      geometry: ({ lon, lat }) => ({ type: 'Point', coordinates: [lon, lat] }),
      about: aboutCoverage({ evaluation, definition }),
      simulated: evaluation.input.simulated,
    },
    rows: count,
    covered,
  };
}

const COMMUNE_TITLE: LocalText = {
  vi: 'Bảng đối chiếu theo xã, phường',
  en: 'Audit by commune',
};
const UNIT_TITLE: LocalText = {
  vi: 'Bảng đối chiếu theo ô dân cư',
  en: 'Audit by population unit',
};

function titleOf(
  title: LocalText,
  definition: DefinitionKey,
  { input }: Pick<AuditedEvaluation, 'input'>,
): LocalText {
  const name = definitionTitle(definition, operatorsOf(input));
  return { vi: `${title.vi}: ${name.vi}`, en: `${title.en}: ${name.en}` };
}

const codeColumn = {
  key: 'commune_code',
  heading: { vi: 'Mã xã', en: 'Commune code' },
  kind: 'text',
} as const;
const nameColumn = { key: 'commune', heading: { vi: 'Xã, phường', en: 'Commune' }, kind: 'text' } as const;

/** Columns of a commune; the numbers are people or square metres. */
function communeColumns([total, covered, uncovered, percent]: Pick<
  DataColumn<AuditCommuneRow>,
  'key' | 'heading'
>[]): DataColumn<AuditCommuneRow>[] {
  return [
    { ...codeColumn, value: ({ code }) => code },
    { ...nameColumn, value: ({ name }) => name },
    { ...total!, kind: 'integer', value: (row) => row.total },
    { ...covered!, kind: 'integer', value: (row) => row.covered },
    { ...uncovered!, kind: 'integer', value: (row) => row.uncovered },
    { ...percent!, kind: 'decimal', digits: 6, value: (row) => row.percent },
  ];
}

const peopleColumns = communeColumns([
  { key: 'people', heading: { vi: 'Dân số', en: 'People' } },
  { key: 'covered_people', heading: { vi: 'Trong vùng phủ', en: 'Covered people' } },
  { key: 'uncovered_people', heading: { vi: 'Ngoài vùng phủ', en: 'People not covered' } },
  { key: 'percent', heading: { vi: 'Tỷ lệ phủ (%)', en: 'Covered (%)' } },
]);

const landColumns = communeColumns([
  { key: 'area_m2', heading: { vi: 'Diện tích (m²)', en: 'Area (m²)' } },
  { key: 'covered_m2', heading: { vi: 'Trong vùng phủ (m²)', en: 'Covered (m²)' } },
  { key: 'uncovered_m2', heading: { vi: 'Ngoài vùng phủ (m²)', en: 'Not covered (m²)' } },
  { key: 'percent', heading: { vi: 'Tỷ lệ phủ (%)', en: 'Covered (%)' } },
]);

/** JavaScript engines differ in the last bits of a sine, and so of a share of an area; files must not. */
const SHARE_DIGITS = 9;

const unitColumns: DataColumn<AuditUnitRow>[] = [
  { key: 'unit', heading: { vi: 'Ô dân cư', en: 'Unit' }, kind: 'text', value: ({ unit }) => unit },
  {
    key: 'lon',
    heading: { vi: 'Kinh độ', en: 'Longitude' },
    kind: 'decimal',
    digits: 6,
    value: (row) => row.lon,
  },
  {
    key: 'lat',
    heading: { vi: 'Vĩ độ', en: 'Latitude' },
    kind: 'decimal',
    digits: 6,
    value: (row) => row.lat,
  },
  { ...codeColumn, value: ({ communeCode }) => communeCode },
  { ...nameColumn, value: ({ communeName }) => communeName },
  { key: 'people', heading: { vi: 'Dân số', en: 'People' }, kind: 'integer', value: (row) => row.people },
  {
    key: 'covered_people',
    heading: { vi: 'Trong vùng phủ', en: 'Covered people' },
    kind: 'integer',
    value: (row) => row.covered,
  },
  {
    key: 'covered_share',
    heading: { vi: 'Phần được tính', en: 'Covered share' },
    kind: 'decimal',
    digits: 4,
    value: (row) => Number(row.share.toFixed(SHARE_DIGITS)),
  },
  {
    key: 'operators',
    heading: { vi: 'Nhà mạng phủ tới', en: 'Operators' },
    kind: 'text',
    value: (row) => row.operators.join(' '),
  },
  {
    key: 'service_areas',
    heading: { vi: 'Số vùng phủ', en: 'Service areas' },
    kind: 'integer',
    value: (row) => row.areas.length,
  },
  {
    key: 'service_area_ids',
    heading: { vi: 'Mã vùng phủ', en: 'Service area ids' },
    kind: 'text',
    value: (row) => row.areas.join(' '),
  },
  {
    key: 'station_ids',
    heading: { vi: 'Mã trạm', en: 'Station ids' },
    kind: 'text',
    value: (row) => row.stations.join(' '),
  },
];
