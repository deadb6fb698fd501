import type { DeadZoneCount } from '../../../src/data/city.ts';
import type { LocalText } from '../../../src/text/language.ts';
import { isAggregate, type SourceDeadZone } from './source-dead-zones.ts';

/** A row of `dead-zone-counts.csv`. */
export interface CountRow {
  id: string;
  statement_vi: string;
  statement_en: string;
  value: number;
  unit: string;
  unit_vi: string;
  unit_en: string;
  scope: DeadZoneCount['scope'];
  source: string;
  as_of: string;
}

interface CountInWords {
  id: string;
  /** Finds the number in the name of an aggregate row. */
  pattern: RegExp;
  statement: LocalText;
  unit: string;
  unitText: LocalText;
  scope: DeadZoneCount['scope'];
  /** The source as a citation; else that of the row. */
  source?: string;
}

const VILLAGES: Pick<CountInWords, 'unit' | 'unitText'> = {
  unit: 'villages',
  unitText: { vi: 'thôn', en: 'villages' },
};

const STARLINK = 'sggp.org.vn post871920 (dẫn lại, chưa xem được bản gốc)';
const COUNTRY = 'vietnamnet.vn 2554361 (dẫn lại, chưa xem được bản gốc)';

const COUNTS: CountInWords[] = [
  {
    id: 'dead-zone-villages',
    pattern: /(\d+) thôn lõm sóng/,
    statement: { vi: 'Thôn lõm sóng', en: 'Villages without a mobile signal' },
    ...VILLAGES,
    scope: 'city',
  },
  {
    id: 'dead-zone-clusters',
    pattern: /(\d+) khu dân cư lõm sóng/,
    statement: { vi: 'Cụm dân cư lõm sóng', en: 'Residential clusters without a mobile signal' },
    unit: 'residential clusters',
    unitText: { vi: 'cụm dân cư', en: 'residential clusters' },
    scope: 'city',
  },
  {
    id: 'villages-without-power',
    pattern: /(\d+) thôn chưa có điện/,
    statement: { vi: 'Thôn chưa có điện', en: 'Villages without electricity' },
    ...VILLAGES,
    scope: 'city',
  },
  {
    id: 'starlink-sites-2026-09',
    pattern: /(\d+) thôn và điểm trường/,
    statement: {
      vi: 'Thôn và điểm trường lõm sóng dự kiến lắp Starlink từ 21 đến 30/09/2026 (Kế hoạch 484/KH-UBND)',
      en: 'Villages and school sites without a signal to be fitted with Starlink from 21 to 30 September 2026 (plan 484/KH-UBND)',
    },
    unit: 'villages and school sites',
    unitText: { vi: 'thôn và điểm trường', en: 'villages and school sites' },
    scope: 'city',
    source: STARLINK,
  },
  {
    id: 'country-dead-zone-villages',
    pattern: /(\d+) thôn \+ \d+ điểm lõm sóng/,
    statement: {
      vi: 'Thôn lõm sóng cả nước, ở 13 tỉnh, thành phố; phần của Đà Nẵng không nêu riêng',
      en: 'Villages without a mobile signal in the country, in 13 provinces and cities; the share of Da Nang is not given',
    },
    ...VILLAGES,
    scope: 'country',
    source: COUNTRY,
  },
  {
    id: 'country-dead-zone-spots',
    pattern: /\d+ thôn \+ (\d+) điểm lõm sóng/,
    statement: {
      vi: 'Điểm lõm sóng cả nước, ở 13 tỉnh, thành phố; phần của Đà Nẵng không nêu riêng',
      en: 'Spots without a mobile signal in the country, in 13 provinces and cities; the share of Da Nang is not given',
    },
    unit: 'spots',
    unitText: { vi: 'điểm', en: 'spots' },
    scope: 'country',
    source: COUNTRY,
  },
];

/** The numbers that come without names, one row a number, in the order above; what no row states is left out. */
export function deadZoneCounts(rows: SourceDeadZone[]): CountRow[] {
  const aggregates = rows.filter(isAggregate);
  return COUNTS.flatMap(({ pattern, statement, unitText, source, ...count }) => {
    for (const row of aggregates) {
      const [, number] = pattern.exec(row.name) ?? [];
      if (number === undefined) continue;
      return [
        {
          id: count.id,
          statement_vi: statement.vi,
          statement_en: statement.en,
          value: Number(number),
          unit: count.unit,
          unit_vi: unitText.vi,
          unit_en: unitText.en,
          scope: count.scope,
          source: source ?? citation(row),
          as_of: row.source_date,
        },
      ];
    }
    return [];
  });
}

function citation({ source }: SourceDeadZone): string {
  return source.startsWith('VietTimes') ? 'VietTimes, giám đốc Sở KH&CN Đà Nẵng' : source;
}
