import type { Commune, RadioRange } from '../data/city.ts';
import type { GapClusterRow, GapRanking } from '../planning/gap-ranking.ts';
import { messages } from '../text/messages.ts';
import { integer } from '../text/numbers.ts';
import type { AboutLine, DataColumn, DataTable } from './data-table.ts';
import { inBoth } from './in-both.ts';

/** A listed cluster, or all the others together. */
type GapLine = { cluster: GapClusterRow } | { cluster: null; clusters: number; people: number };

/**
 * The clusters of people not covered, most people first, then one line for all that are not listed: the people sum to
 * everybody not covered. In GeoJSON a cluster is the point of its unit with the most people.
 */
export function gapClusterTable(
  ranking: GapRanking,
  communes: readonly Pick<Commune, 'code' | 'name' | 'nameEn' | 'terrain'>[],
  about: readonly AboutLine[],
  simulated: boolean,
): DataTable<GapLine> {
  const { rest } = ranking;
  const byCode = new Map(communes.map((commune) => [commune.code, commune]));
  const rows: GapLine[] = ranking.clusters.map((cluster) => ({ cluster }));
  if (rest.clusters > 0) rows.push({ cluster: null, ...rest });
  const ofCluster = (
    key: string,
    [vi, en]: [string, string],
    kind: DataColumn<GapLine>['kind'],
    value: (cluster: GapClusterRow) => string | number | null,
    digits?: number,
  ): DataColumn<GapLine> => ({
    key,
    heading: { vi, en },
    kind,
    value: ({ cluster }) => cluster && value(cluster),
    ...(digits !== undefined && { digits }),
  });
  const communeOf = ({ communeCode }: GapClusterRow) => byCode.get(communeCode ?? '');
  return {
    name: 'gap-clusters',
    title: { vi: 'Các cụm dân cư ngoài vùng phủ 5G', en: 'Clusters of people not covered by 5G' },
    columns: [
      ofCluster('rank', ['Thứ tự', 'Rank'], 'integer', ({ rank }) => rank),
      {
        key: 'cluster',
        heading: { vi: 'Mã cụm', en: 'Cluster' },
        kind: 'text',
        value: ({ cluster }) => cluster?.id ?? 'rest',
      },
      ofCluster('commune_code', ['Mã xã, phường', 'Commune code'], 'text', ({ communeCode }) => communeCode),
      ofCluster(
        'commune_vi',
        ['Xã, phường', 'Commune (Vietnamese)'],
        'text',
        (row) => communeOf(row)?.name ?? null,
      ),
      ofCluster(
        'commune_en',
        ['Tên không dấu', 'Commune (English)'],
        'text',
        (row) => communeOf(row)?.nameEn ?? null,
      ),
      ofCluster('terrain', ['Địa hình', 'Terrain'], 'text', ({ terrain }) => terrain),
      {
        key: 'clusters',
        heading: { vi: 'Số cụm', en: 'Clusters' },
        kind: 'integer',
        value: (line) => (line.cluster ? 1 : line.clusters),
      },
      {
        key: 'uncovered_people',
        heading: { vi: 'Ngoài vùng phủ (người)', en: 'People not covered' },
        kind: 'integer',
        value: (line) => (line.cluster ?? line).people,
      },
      {
        key: 'gap_share_percent',
        heading: { vi: 'Tỷ trọng trong số chưa phủ (%)', en: 'Share of the gap (%)' },
        kind: 'decimal',
        value: (line) => line.cluster?.share ?? (100 * (line.cluster ?? line).people) / ranking.people,
      },
      ofCluster('units', ['Số ô dân cư', 'Population units'], 'integer', ({ units }) => units),
      ofCluster(
        'lon',
        ['Kinh độ của nơi đông nhất', 'Longitude of its heaviest unit'],
        'decimal',
        ({ anchor }) => anchor[0],
        6,
      ),
      ofCluster(
        'lat',
        ['Vĩ độ của nơi đông nhất', 'Latitude of its heaviest unit'],
        'decimal',
        ({ anchor }) => anchor[1],
        6,
      ),
      ofCluster(
        'site_lon',
        ['Kinh độ trạm gợi ý', 'Longitude of the suggested station'],
        'decimal',
        ({ site }) => site?.position[0] ?? null,
        6,
      ),
      ofCluster(
        'site_lat',
        ['Vĩ độ trạm gợi ý', 'Latitude of the suggested station'],
        'decimal',
        ({ site }) => site?.position[1] ?? null,
        6,
      ),
      ofCluster(
        'site_gain_people',
        ['Trạm gợi ý phủ thêm (người)', 'People the suggested station adds'],
        'decimal',
        ({ site }) => site?.gain ?? null,
      ),
      ofCluster(
        'site_closes_percent',
        ['Trạm gợi ý bù phần còn thiếu (%)', 'Share of what the target lacks (%)'],
        'decimal',
        ({ site }) => site?.closesPercent ?? null,
      ),
    ],
    rows,
    geometry: ({ cluster }) => cluster && { type: 'Point', coordinates: cluster.anchor },
    about: [...about, ...rangeLines(ranking.range)],
    simulated,
  };
}

/** The assumption behind the suggested stations. */
function rangeLines(range: RadioRange | null): AboutLine[] {
  if (!range) return [];
  return [
    {
      name: inBoth((language) => messages[language].gaps.range),
      value: inBoth((language) =>
        messages[language].gaps.rangeOption(
          range.band,
          messages[language].inspector.environments[range.environment],
          `${integer(range.outdoorRadiusM, language)} m`,
        ),
      ),
    },
  ];
}
