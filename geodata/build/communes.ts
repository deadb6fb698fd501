import type { MultiPolygon, Polygon } from 'geojson';
import { BOUNDARY_ATTRIBUTION, BOUNDARY_SOURCE } from './boundary-source.ts';
import { readSourceCommunes, type SourceCommune } from './communes-source.ts';
import type { BuiltDataset, ReadReference } from './dataset.ts';
import { geojsonText } from './geojson-text.ts';
import { ellipsoidAreaM2 } from './geometry/ellipsoid-area.ts';
import { rewound } from './geometry/rewind.ts';
import { simplifyCoverage } from './geometry/simplify-coverage.ts';
import { thousands } from './thousands.ts';

export const HOANG_SA_CODE = '20333';
const CU_LAO_CHAM_CODE = '20434';

/** Boundaries of wards and of inhabited islands keep more detail than those of mountain communes. */
const MIN_TRIANGLE_M2 = { ward: 3_000, plain: 36_000, mountain: 130_000, hoangSa: 80_000 };

const LIMITS = { areaShare: 0.01, ringPoints: 6 };

const geometriesByReader = new WeakMap<ReadReference, Map<string, Polygon | MultiPolygon>>();

/** Generalised geometry of the communes by code, neighbours sharing their borders; computed once per reader. */
export function generalisedCommunes(read: ReadReference): Map<string, Polygon | MultiPolygon> {
  const known = geometriesByReader.get(read);
  if (known) return known;
  const communes = readSourceCommunes(read);
  const units = communes.map((commune) => ({
    geometry: commune.geometry,
    minTriangleM2: minTriangleM2(commune),
  }));
  const geometries = new Map<string, Polygon | MultiPolygon>();
  simplifyCoverage(units, LIMITS).forEach((geometry, i) => {
    const commune = communes[i];
    if (commune) geometries.set(commune.code, rewound(geometry));
  });
  geometriesByReader.set(read, geometries);
  return geometries;
}

function minTriangleM2({ code, type, terrain }: SourceCommune): number {
  if (code === HOANG_SA_CODE) return MIN_TRIANGLE_M2.hoangSa;
  if (type === 'phường' || code === CU_LAO_CHAM_CODE) return MIN_TRIANGLE_M2.ward;
  return terrain === 'mountain' ? MIN_TRIANGLE_M2.mountain : MIN_TRIANGLE_M2.plain;
}

/** `communes.geojson`: the 94 units with their official figures. */
export function buildCommunes(read: ReadReference): BuiltDataset {
  const communes = readSourceCommunes(read);
  const geometries = generalisedCommunes(read);
  const features = communes.map((commune) => {
    const geometry = geometries.get(commune.code);
    if (!geometry) throw new Error(`Commune ${commune.code} has lost its geometry.`);
    return { type: 'Feature' as const, properties: properties(commune), geometry };
  });
  const landKm2 = features
    .filter((feature) => feature.properties.code !== HOANG_SA_CODE)
    .reduce((sum, feature) => sum + ellipsoidAreaM2(feature.geometry) / 1e6, 0);
  const listedKm2 = communes.reduce((sum, commune) => sum + commune.areaKm2, 0);
  const points = features.reduce(
    (sum, { geometry }) =>
      sum + (geometry.type === 'Polygon' ? geometry.coordinates.flat() : geometry.coordinates.flat(2)).length,
    0,
  );

  return {
    files: [
      {
        name: 'communes.geojson',
        content: geojsonText({ name: 'communes', attribution: BOUNDARY_ATTRIBUTION }, features),
      },
    ],
    entries: [
      {
        id: 'communes',
        kind: 'communes',
        title: { vi: 'Xã, phường, đặc khu', en: 'Wards, communes, special zone' },
        about: {
          vi: 'Ranh giới 94 đơn vị hành chính cấp xã của thành phố từ ngày 01/07/2025 (23 phường, 70 xã, đặc khu Hoàng Sa), kèm dân số và diện tích theo danh mục chính thức, số người theo Tổng điều tra dân số 01/04/2019 để đối chiếu. Ranh giới được giản lược có giữ cấu trúc hình học: hai xã cạnh nhau dùng chung đúng một đường ranh.',
          en: 'Boundaries of the 94 commune-level units of the city since 1 July 2025 (23 wards, 70 communes, Hoàng Sa special zone), with population and area from the official list and, to compare, the people of the census of 1 April 2019. Boundaries are simplified with topology kept: two neighbours share one and the same line.',
        },
        file: 'communes.geojson',
        ...BOUNDARY_SOURCE,
        source: `${BOUNDARY_SOURCE.source}; quận, huyện cũ và số dân để đối chiếu từ Tổng điều tra dân số 2019`,
        confidence: 'high',
        simulated: false,
        faults: [
          {
            vi: 'Tây Giang và Hùng Sơn: ranh giới lệch với diện tích công bố khoảng 24 km² theo hai chiều ngược nhau (nguồn thứ hai cũng vậy).',
            en: 'Tây Giang and Hùng Sơn: about 24 km² lie on the other side of their border compared with the official areas (a second source shows the same).',
          },
          {
            vi: 'Hải Châu nhỏ hơn diện tích công bố 11%, Thanh Khê 12%: phần mặt nước ven bờ không nằm trong ranh giới.',
            en: 'Hải Châu is 11% and Thanh Khê 12% smaller than the official area: water along the shore is left out.',
          },
          {
            vi: 'Hải Vân nhỏ hơn diện tích công bố 7,5 km² (1,8%): phần mũi Hải Vân không nằm trong ranh giới.',
            en: 'Hải Vân is 7.5 km² (1.8%) smaller than its official area: the cape of Hải Vân is left out.',
          },
          {
            vi: 'Diện tích từng đơn vị trong danh mục cộng lại 11.868,08 km², nhiều hơn tổng công bố 11.859,59 km² là 8,49 km².',
            en: 'The areas of the list add up to 11,868.08 km², 8.49 km² more than the announced 11,859.59 km².',
          },
          {
            vi: 'Hoàng Sa vẽ theo đường viền rạn san hô (634 km²), không phải diện tích công bố 305 km²; không cộng diện tích hình vẽ để ra diện tích thành phố.',
            en: 'Hoàng Sa is drawn as reef outlines (634 km²), not the official 305 km²; the city’s area is never the sum of the drawn areas.',
          },
          {
            vi: 'Dân số là số người đăng ký trong danh mục, cộng lại 3.122.915 người, cao hơn tổng dân số công bố 1,87%.',
            en: 'Population is the number of registered people in the list; it adds up to 3,122,915, which is 1.87% above the announced total.',
          },
        ],
        count: features.length,
      },
    ],
    readme: readme(features.length, points, landKm2, listedKm2, listToCensus(communes)),
  };
}

function properties(commune: SourceCommune) {
  return {
    code: commune.code,
    name: commune.name,
    name_en: commune.nameEn,
    type: commune.type,
    type_en: commune.typeEn,
    area_km2: commune.areaKm2,
    population: commune.population,
    census_population: commune.censusPopulation,
    census_date: commune.censusDate,
    former_units: commune.formerUnits.join('; '),
    former_district: commune.formerDistrict,
    terrain: commune.terrain,
    admin_centre: commune.adminCentre,
    label_lon: commune.labelPoint[0],
    label_lat: commune.labelPoint[1],
  };
}

/** Least and greatest of people in the list over people in the census, two decimals. */
function listToCensus(communes: readonly SourceCommune[]): { least: string; most: string } {
  const ratios = communes.flatMap(({ population, censusPopulation }) =>
    censusPopulation ? [population / censusPopulation] : [],
  );
  return { least: Math.min(...ratios).toFixed(2), most: Math.max(...ratios).toFixed(2) };
}

function readme(
  units: number,
  points: number,
  landKm2: number,
  listedKm2: number,
  ratios: { least: string; most: string },
): string {
  return `## communes.geojson

${units} commune-level units: \`code\`, \`name\`, \`name_en\`, \`type\`, \`type_en\`, \`area_km2\` and \`population\` (official list), \`census_population\` and \`census_date\` (2019 census), \`former_units\` (separated by \`; \`), \`former_district\`, \`terrain\` (\`plain\`, \`mountain\`, \`island\`), \`admin_centre\`, \`label_lon\`, \`label_lat\`.

- **Made** from the full-resolution boundaries (171,050 points) by Visvalingam's method on shared borders: every border is simplified once, so neighbours neither overlap nor leave gaps. The tolerance is a triangle of ${thousands(MIN_TRIANGLE_M2.ward)} m² along wards and on Cù Lao Chàm, ${thousands(MIN_TRIANGLE_M2.plain)} m² in the plain, ${thousands(MIN_TRIANGLE_M2.mountain)} m² in the mountains, and it is halved wherever a border would cross another or a unit would change its area by more than ${LIMITS.areaShare * 100} %. ${thousands(points)} points remain. No islet is dropped.
- **Area** of the drawn units without Hoàng Sa, on the WGS 84 ellipsoid: ${thousands(Math.round(landKm2 * 10) / 10)} km² (officially 11,554.59 km²). The areas of the list add up to ${thousands(Math.round(listedKm2 * 100) / 100)} km² with Hoàng Sa, 8.49 km² more than the announced 11,859.59 km².
- **\`former_district\`**: the district that held most of the unit's people in the 2019 census. **\`terrain\`** is \`mountain\` in the 28 communes of former Tây Giang, Đông Giang, Nam Giang, Phước Sơn, Bắc Trà My and Nam Trà My (198,316 people), \`island\` for Hoàng Sa and Tân Hiệp (Cù Lao Chàm), else \`plain\`.
- **Population** counts registered people and adds up to 3,122,915; Hoàng Sa counts 0.
- **\`census_population\`**: the people the General Statistics Office counted on 1 April 2019, added up over the old communes of each unit. It is there to compare: the list has ${ratios.least} to ${ratios.most} times as many people, and no figure of coverage is computed from it.
- **Units and cells** are matched at full resolution, before this simplification.
- A seat of the administration that the source gives as "đang cập nhật" is left empty (Avương).
`;
}
