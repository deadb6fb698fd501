import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { Catalog } from '../../src/data/city.ts';
import { BOUNDARY_ATTRIBUTION, BOUNDARY_SOURCE } from './boundary-source.ts';
import { HOANG_SA_CODE } from './communes.ts';
import { readSourceCommunes } from './communes-source.ts';
import type { BuiltDataset, ReadReference } from './dataset.ts';
import { geojsonText } from './geojson-text.ts';
import { withoutRepeatedPoints } from './geometry/clean-rings.ts';
import { rewound } from './geometry/rewind.ts';
import { simplifyCoverage } from './geometry/simplify-coverage.ts';
import { thousands } from './thousands.ts';

const MIN_TRIANGLE_M2 = 4_000_000;
const LIMITS = { areaShare: 0.05, ringPoints: 5 };

/** Names that stand on every map, word for word, and the middle of each archipelago. */
export const ISLANDS: Catalog['islands'] = [
  {
    id: 'hoang-sa',
    label: {
      vi: 'Quần đảo Hoàng Sa (TP Đà Nẵng, Việt Nam)',
      en: 'Hoàng Sa Islands (Đà Nẵng City, Việt Nam)',
    },
    position: [112.0, 16.5],
    inset: 'hoang-sa',
  },
  {
    id: 'truong-sa',
    label: {
      vi: 'Quần đảo Trường Sa (tỉnh Khánh Hòa, Việt Nam)',
      en: 'Trường Sa Islands (Khánh Hòa Province, Việt Nam)',
    },
    position: [113.5, 9.5],
    inset: 'truong-sa',
  },
];

/** `hoang-sa.geojson` and `truong-sa.geojson`: reef outlines for the insets of both archipelagos. */
export function buildInsets(read: ReadReference): BuiltDataset {
  const hoangSa = readSourceCommunes(read).find(({ code }) => code === HOANG_SA_CODE);
  const source: FeatureCollection<Polygon | MultiPolygon, { code: string; name: string }> = JSON.parse(
    read('truong_sa.geojson'),
  );
  const truongSa = source.features[0];
  if (!truongSa || !hoangSa) throw new Error('The reference lacks an archipelago.');

  const insets = [
    insetFeature('hoang-sa', HOANG_SA_CODE, 'Đặc khu Hoàng Sa', 'Hoàng Sa special zone', hoangSa.geometry),
    insetFeature(
      'truong-sa',
      truongSa.properties.code,
      'Đặc khu Trường Sa',
      'Trường Sa special zone',
      truongSa.geometry,
    ),
  ];
  return {
    files: insets.map((feature) => ({
      name: `${feature.properties.id}.geojson`,
      content: geojsonText({ name: feature.properties.id, attribution: BOUNDARY_ATTRIBUTION }, [feature]),
    })),
    entries: insets.map(({ properties: { id, label_vi, label_en } }) => ({
      id,
      kind: 'inset',
      title: { vi: label_vi, en: label_en },
      about: {
        vi: 'Đường viền rạn san hô và đảo, giản lược, để vẽ trong khung phụ của mọi bản đồ và mọi tệp xuất ra.',
        en: 'Generalised outlines of reefs and islands, drawn in the inset of every map and every export.',
      },
      file: `${id}.geojson`,
      ...BOUNDARY_SOURCE,
      confidence: 'medium' as const,
      simulated: false,
      faults: [
        {
          vi: 'Đường viền là rạn san hô, không phải đường bờ; không dùng để tính diện tích.',
          en: 'The outlines are reefs, not shorelines; do not measure areas on them.',
        },
      ],
      count: 1,
    })),
    readme: `## hoang-sa.geojson, truong-sa.geojson

Outlines of the two archipelagos for the insets, one feature each: \`id\`, \`code\`, \`name\`, \`name_en\`, and the label that stands on every map, \`label_vi\` and \`label_en\`. Simplified with a triangle of ${thousands(MIN_TRIANGLE_M2)} m², less where a reef would change its area, and every reef kept; \`communes.geojson\` holds Hoàng Sa in more detail. Trường Sa has the code ${truongSa.properties.code} and belongs to Khánh Hòa Province. Reef outlines, not shorelines.
`,
  };
}

function insetFeature(
  id: string,
  code: string,
  name: string,
  nameEn: string,
  geometry: Polygon | MultiPolygon,
) {
  const island = ISLANDS.find((candidate) => candidate.id === id);
  if (!island) throw new Error(`No island has the id ${id}.`);
  const clean = withoutRepeatedPoints(geometry);
  const [outline] = simplifyCoverage([{ geometry: clean, minTriangleM2: MIN_TRIANGLE_M2 }], LIMITS);
  if (!outline) throw new Error(`${name} has lost its geometry.`);
  return {
    type: 'Feature',
    properties: { id, code, name, name_en: nameEn, label_vi: island.label.vi, label_en: island.label.en },
    geometry: rewound(outline),
  } satisfies Feature;
}
