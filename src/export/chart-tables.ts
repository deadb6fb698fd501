import type { LocalText } from '../text/language.ts';
import type { AboutLine, DataColumn, DataTable } from './data-table.ts';

/** What a chart rests on, for the lines beside its table. */
export interface ChartBasis {
  definition: LocalText;
  /** Percent. */
  target: number;
  /** Of the inputs. */
  hash: string;
  simulated: boolean;
}

export interface SpreadFigures {
  code: string;
  name: LocalText;
  population: number;
  areaKm2: number | null;
  /** Percent, unrounded. */
  share: number;
  met: boolean | null;
}

export interface GapFigures {
  rank: number;
  code: string;
  name: LocalText;
  /** Whole, as all the people of a chart are. */
  people: number;
  cumulativePeople: number;
  /** Percent of everybody not covered, unrounded. */
  cumulativeShare: number;
}

/** One way to read the share of the people, or of the land: an operator or a definition. */
export interface ShareFigures {
  key: string;
  name: LocalText;
  /** Percent, unrounded. */
  value: number;
  /** Whole; null where land is counted. */
  people: number | null;
  /** Null where the target does not judge. */
  met: boolean | null;
}

const codeColumn: DataColumn<{ code: string }> = {
  key: 'commune_code',
  heading: { vi: 'Mã xã, phường', en: 'Commune code' },
  kind: 'text',
  value: (row) => row.code,
};

const nameColumns: DataColumn<{ name: LocalText }>[] = [
  {
    key: 'name_vi',
    heading: { vi: 'Tên', en: 'Name (Vietnamese)' },
    kind: 'text',
    value: (row) => row.name.vi,
  },
  {
    key: 'name_en',
    heading: { vi: 'Tên không dấu, tiếng Anh', en: 'Name (English)' },
    kind: 'text',
    value: (row) => row.name.en,
  },
];

const metColumn: DataColumn<{ met: boolean | null }> = {
  key: 'met',
  heading: { vi: 'Đạt mục tiêu', en: 'Target met' },
  kind: 'yes-no',
  value: (row) => row.met,
};

function about({ definition, target, hash }: ChartBasis): AboutLine[] {
  return [
    { name: { vi: 'Cách tính', en: 'Definition' }, value: definition },
    { name: { vi: 'Mục tiêu (%)', en: 'Target (%)' }, value: { vi: String(target), en: String(target) } },
    { name: { vi: 'Mã băm dữ liệu đầu vào', en: 'Hash of the inputs' }, value: { vi: hash, en: hash } },
  ];
}

/** Coverage by commune, lowest share first. */
export function spreadTable(rows: readonly SpreadFigures[], basis: ChartBasis): DataTable<SpreadFigures> {
  return {
    name: 'coverage-by-commune',
    title: { vi: 'Tỷ lệ phủ theo xã, phường', en: 'Coverage by commune' },
    columns: [
      codeColumn,
      ...nameColumns,
      {
        key: 'population',
        heading: { vi: 'Dân số', en: 'Population' },
        kind: 'integer',
        value: (row) => row.population,
      },
      {
        key: 'area_km2',
        heading: { vi: 'Diện tích (km²)', en: 'Area (km²)' },
        kind: 'decimal',
        digits: 2,
        value: (row) => row.areaKm2,
      },
      {
        key: 'share_percent',
        heading: { vi: 'Tỷ lệ phủ (%)', en: 'Covered (%)' },
        kind: 'decimal',
        value: (row) => row.share,
      },
      metColumn,
    ],
    rows,
    about: about(basis),
    simulated: basis.simulated,
  };
}

/** People not covered by commune, largest gap first, added up. */
export function gapTable(rows: readonly GapFigures[], basis: ChartBasis): DataTable<GapFigures> {
  return {
    name: 'cumulative-gap',
    title: { vi: 'Người ngoài vùng phủ, cộng dồn', en: 'People not covered, cumulated' },
    columns: [
      { key: 'rank', heading: { vi: 'Thứ tự', en: 'Rank' }, kind: 'integer', value: (row) => row.rank },
      codeColumn,
      ...nameColumns,
      {
        key: 'uncovered_people',
        heading: { vi: 'Người ngoài vùng phủ', en: 'People not covered' },
        kind: 'integer',
        value: (row) => row.people,
      },
      {
        key: 'cumulative_people',
        heading: { vi: 'Cộng dồn (người)', en: 'Cumulated (people)' },
        kind: 'integer',
        value: (row) => row.cumulativePeople,
      },
      {
        key: 'cumulative_percent',
        heading: { vi: 'Cộng dồn (%)', en: 'Cumulated (%)' },
        kind: 'decimal',
        value: (row) => row.cumulativeShare,
      },
    ],
    rows,
    about: about(basis),
    simulated: basis.simulated,
  };
}

/** Shares side by side, as the chart of operators or of definitions shows them. */
export function shareTable(
  rows: readonly ShareFigures[],
  basis: ChartBasis,
  of: 'operators' | 'definitions',
): DataTable<ShareFigures> {
  return {
    name: of === 'operators' ? 'coverage-by-operator' : 'coverage-by-definition',
    title:
      of === 'operators'
        ? { vi: 'Tỷ lệ phủ của từng nhà mạng', en: 'Coverage of each operator' }
        : { vi: 'Tỷ lệ phủ theo từng cách tính', en: 'Coverage by definition' },
    columns: [
      {
        key: 'key',
        heading: { vi: 'Mã cách tính', en: 'Definition key' },
        kind: 'text',
        value: (row) => row.key,
      },
      ...nameColumns,
      {
        key: 'covered_people',
        heading: { vi: 'Người trong vùng phủ', en: 'People covered' },
        kind: 'integer',
        value: (row) => row.people,
      },
      {
        key: 'share_percent',
        heading: { vi: 'Tỷ lệ phủ (%)', en: 'Covered (%)' },
        kind: 'decimal',
        value: (row) => row.value,
      },
      metColumn,
    ],
    rows,
    about: about(basis),
    simulated: basis.simulated,
  };
}
