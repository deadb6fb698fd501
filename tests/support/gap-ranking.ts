import type { GapClusterRow, GapRanking } from '../../src/planning/gap-ranking.ts';

const square = (west: number, south: number): GeoJSON.MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [west, south],
        [west + 0.01, south],
        [west + 0.01, south + 0.01],
        [west, south],
      ],
    ],
  ],
});

const cluster = (rank: number, people: number, more: Partial<GapClusterRow>): GapClusterRow => ({
  id: `cluster-${rank}`,
  rank,
  people,
  share: (100 * people) / 1000,
  communeCode: '1',
  terrain: 'plain',
  units: 12,
  anchor: [10.05, 20.05],
  bbox: [10.04, 20.04, 10.06, 20.06],
  km2: 0.2,
  outline: square(10.04, 20.04),
  site: { position: [10.051, 20.052], gain: 450, closesPercent: 90.05 },
  ...more,
});

/** An invented ranking: 1,000 people not covered, two clusters listed, three more with 100 people. */
export const sampleRanking: GapRanking = {
  definition: 'any',
  people: 1000,
  clusters: [
    cluster(1, 600, {}),
    cluster(2, 300, {
      communeCode: '2',
      terrain: 'mountain',
      anchor: [10.15, 20.05],
      outline: square(10.14, 20.04),
      site: null,
    }),
  ],
  clusterCount: 5,
  rest: { clusters: 3, people: 100 },
  halfClusters: 1,
  communes: [
    {
      code: '1',
      name: 'Hòa Bắc',
      people: 650,
      share: 65,
      terrain: 'plain',
      site: { position: [10.06, 20.06], gain: 500, closesPercent: 100 },
    },
    { code: '2', name: 'Trà Núi', people: 350, share: 35, terrain: 'mountain', site: null },
  ],
  range: { band: 'n41', environment: 'rural', outdoorRadiusM: 1370, indoorRadiusM: 560, source: '' },
  operator: null,
  gainsAsDefined: true,
};
