import type { Feature, Geometry } from 'geojson';
import type { LocalText } from '../../src/text/language.ts';
import { cityLand } from './basemap/city-land.ts';
import { geonamesCounts, labelPoints } from './basemap/labels.ts';
import { buildLand } from './basemap/land.ts';
import { RIVER_TOLERANCE_M, riverLines } from './basemap/rivers.ts';
import { type RoadDrawing, roadLines } from './basemap/roads.ts';
import { waterAreas } from './basemap/water.ts';
import { BOUNDARY_ATTRIBUTION, BOUNDARY_SOURCE } from './boundary-source.ts';
import type { BuiltDataset, ReadReference } from './dataset.ts';
import { geojsonText } from './geojson-text.ts';

const OSM = '© những người đóng góp OpenStreetMap';
const GSHHG = 'GSHHG 2.3.7 (Wessel & Smith)';
const GEONAMES = 'GeoNames';
const OSM_URL = 'https://www.openstreetmap.org/copyright';

const MAJOR: RoadDrawing = {
  classes: ['motorway', 'trunk', 'primary', 'secondary'],
  toleranceM: { ward: 20, elsewhere: 60 },
  shortestDeadEndM: 150,
  carriagewaysM: 45,
};

const MINOR: RoadDrawing = {
  classes: ['tertiary', 'local'],
  toleranceM: { ward: 3, elsewhere: 5 },
  shortestDeadEndM: 40,
  carriagewaysM: null,
};

/** One file of the basemap with what the catalog says about it. */
interface Part {
  id: string;
  attribution: string;
  features: Feature<Geometry>[];
  title: LocalText;
  about: LocalText;
  source: string;
  sourceUrl: string;
  licence: string;
  asOf: string;
  confidence: 'high' | 'medium' | 'low';
  faults: LocalText[];
}

/** The background of the map: land, neighbours, water, rivers, roads and names. */
export function buildBasemap(read: ReadReference): BuiltDataset {
  const { land, neighbours } = buildLand(read);
  const water = waterAreas(read, land);
  const region = [cityLand(read), ...neighbours.map(({ geometry }) => geometry)];
  const rivers = riverLines(
    read,
    region,
    water.map(({ geometry }) => geometry),
  );
  const labels = labelPoints(read);
  const parts: Part[] = [
    {
      id: 'land',
      attribution: `${BOUNDARY_ATTRIBUTION}; ${OSM}`,
      features: [{ type: 'Feature', properties: {}, geometry: land }],
      title: { vi: 'Đất liền và đảo', en: 'Land and islands' },
      about: {
        vi: 'Toàn bộ phần đất trên nền bản đồ. Bờ biển của thành phố là đường ranh ngoài của các xã, phường; ngoài phạm vi tư liệu (bắc 17,3°, nam 13,9°) đường bờ vẽ tay sơ lược để định hướng.',
        en: 'All land on the map. The city’s shore is the outer line of its communes; outside the reference data (north of 17.3°, south of 13.9°) the coast is a rough hand drawing for orientation.',
      },
      source: 'Ranh giới xã và tỉnh: sapnhap.bando.com.vn; bờ biển mũi Hải Vân: OpenStreetMap 2017',
      sourceUrl: OSM_URL,
      licence: `${BOUNDARY_SOURCE.licence}; phần OpenStreetMap: ODbL 1.0`,
      asOf: '2025-12',
      confidence: 'medium',
      faults: [
        {
          vi: 'Bờ biển ngoài phạm vi tư liệu chỉ đúng cỡ 10 km.',
          en: 'Outside the reference data the coast is only good to about 10 km.',
        },
        {
          vi: 'Mũi Hải Vân (bờ biển OpenStreetMap 2017) không thuộc ranh giới xã hay tỉnh nào trong nguồn.',
          en: 'The cape of Hải Vân (OpenStreetMap coast, 2017) belongs to no commune or province in the source.',
        },
      ],
    },
    {
      id: 'neighbours',
      attribution: BOUNDARY_ATTRIBUTION,
      features: neighbours.map(({ code, name, nameEn, geometry }) => ({
        type: 'Feature',
        properties: { code, name, name_en: nameEn },
        geometry,
      })),
      title: { vi: 'Tỉnh, thành phố lân cận', en: 'Neighbouring provinces' },
      about: {
        vi: 'Huế, Quảng Trị, Quảng Ngãi, Gia Lai, cắt theo khung 106,3–109,6° Đ và 13,9–17,3° B, giản lược và khớp với ranh giới thành phố.',
        en: 'Huế, Quảng Trị, Quảng Ngãi and Gia Lai, cut at 106.3–109.6° E and 13.9–17.3° N, generalised and fitted to the city’s border.',
      },
      ...BOUNDARY_SOURCE,
      confidence: 'medium',
      faults: [
        {
          vi: 'Ranh giới giản lược, lệch đến 450 m so với ranh giới xã; chỗ giáp thành phố lấy theo ranh giới xã.',
          en: 'Borders are generalised, up to 450 m off; along the city its own border is used.',
        },
      ],
    },
    {
      id: 'water',
      attribution: OSM,
      features: water,
      title: { vi: 'Sông rộng, hồ, đầm', en: 'Wide rivers, lakes, lagoons' },
      about: {
        vi: 'Mặt nước trong đất liền từ 2,5 ha và rộng từ 36 m, giản lược. Có vịnh Mân Quang sau bán đảo Sơn Trà, nơi ranh giới phường phủ ra mặt nước.',
        en: 'Inland water of 2.5 ha and 36 m width or more, generalised. Includes the bay of Mân Quang behind Sơn Trà, where ward boundaries extend over water.',
      },
      source: 'OpenStreetMap, mặt nước khu vực trung tâm (06/2026), bờ biển (2017)',
      sourceUrl: OSM_URL,
      licence: 'ODbL 1.0',
      asOf: '2026-06',
      confidence: 'medium',
      faults: [
        {
          vi: 'Chỉ có vùng đô thị ven biển và phía nam Huế; thiếu các hồ chứa vùng núi và hồ Phú Ninh.',
          en: 'Covers the coastal urban area and southern Huế only; mountain reservoirs and Phú Ninh lake are missing.',
        },
        {
          vi: 'Bờ vịnh Mân Quang đúng cỡ 200 m.',
          en: 'The shore of the bay of Mân Quang is good to about 200 m.',
        },
      ],
    },
    {
      id: 'rivers',
      attribution: GSHHG,
      features: rivers,
      title: { vi: 'Sông', en: 'Rivers' },
      about: {
        vi: 'Các sông chính ở nơi chưa có mặt nước chi tiết, nét thô, dùng khi xem toàn thành phố.',
        en: 'Main rivers where no detailed water is available, coarse lines for views of the whole city.',
      },
      source: 'GSHHG 2.3.7, Wessel & Smith',
      sourceUrl: 'https://www.soest.hawaii.edu/pwessel/gshhg/',
      licence: 'LGPL-3.0-or-later',
      asOf: '2017',
      confidence: 'low',
      faults: [
        {
          vi: 'Lệch đến khoảng 500 m so với dòng sông thật; không dùng để đo.',
          en: 'Up to about 500 m off the real course; do not measure on it.',
        },
      ],
    },
    {
      id: 'roads-major',
      attribution: OSM,
      features: roadLines(read, MAJOR),
      title: { vi: 'Đường chính', en: 'Main roads' },
      about: {
        vi: 'Cao tốc, quốc lộ, đường trục chính và đường tỉnh, mỗi cấp một đối tượng. Hai chiều của một tuyến gộp thành một nét, giản lược 20 m trong phường và 60 m ở nơi khác.',
        en: 'Motorways, trunk, primary and secondary roads, one feature per class. Two carriageways are drawn as one line, simplified to 20 m in wards and 60 m elsewhere.',
      },
      source: 'OpenStreetMap (07/2026)',
      sourceUrl: OSM_URL,
      licence: 'ODbL 1.0',
      asOf: '2026-07',
      confidence: 'high',
      faults: [
        {
          vi: 'Nét vẽ có thể lệch trục đường thật vài chục mét; không dùng để định tuyến.',
          en: 'Lines may lie some tens of metres off the real road; not for routing.',
        },
      ],
    },
    {
      id: 'roads-minor',
      attribution: OSM,
      features: roadLines(read, MINOR),
      title: { vi: 'Đường nhỏ', en: 'Minor roads' },
      about: {
        vi: 'Đường huyện, đường xã, phố nhỏ, giản lược 3 m trong phường và 5 m ở nơi khác; bỏ ngõ cụt dưới 40 m. Chỉ tải khi phóng to.',
        en: 'Tertiary and local roads, simplified to 3 m in wards and 5 m elsewhere; dead ends under 40 m are left out. Loaded only when zoomed in.',
      },
      source: 'OpenStreetMap (07/2026)',
      sourceUrl: OSM_URL,
      licence: 'ODbL 1.0',
      asOf: '2026-07',
      confidence: 'high',
      faults: [],
    },
    {
      id: 'labels',
      attribution: `${GEONAMES} (CC BY 4.0); ${OSM}`,
      features: labels,
      title: { vi: 'Địa danh', en: 'Place names' },
      about: {
        vi: 'Tên biển, quần đảo, tỉnh lân cận, sông, hồ, núi và địa danh cũ vùng núi; tên xã, phường lấy từ lớp ranh giới.',
        en: 'Names of the sea, archipelagos, neighbouring provinces, rivers, lakes, mountains and former places in the mountains; commune names come from the boundaries.',
      },
      source: 'GeoNames; OpenStreetMap; tên chính thức của quần đảo và Biển Đông',
      sourceUrl: 'https://www.geonames.org',
      licence: 'CC BY 4.0 (GeoNames), ODbL 1.0 (OpenStreetMap)',
      asOf: '2026',
      confidence: 'medium',
      faults: [
        {
          vi: 'Địa danh vùng núi là tên xã trước ngày 01/07/2025, vị trí đúng cỡ vài trăm mét đến vài kilômét.',
          en: 'Mountain places are communes as before 1 July 2025, placed to within some hundred metres to a few kilometres.',
        },
      ],
    },
  ];

  return {
    files: parts.map(({ id, attribution, features }) => ({
      name: `${id}.geojson`,
      content: geojsonText({ name: id, attribution }, features),
    })),
    entries: parts.map(({ id, features, attribution: _, ...about }) => ({
      id,
      kind: 'basemap' as const,
      file: `${id}.geojson`,
      simulated: false,
      count: features.length,
      ...about,
    })),
    readme: readme(read, water.length, rivers.length, labels.length),
  };
}

function readme(read: ReadReference, water: number, rivers: number, labels: number): string {
  const { used, offered } = geonamesCounts(read);
  return `## Basemap: land, neighbours, water, rivers, roads-major, roads-minor, labels (.geojson)

Background only; nothing is computed from these files. Sea is what is left over. Coordinates have five decimals.

- **land**: one area from the communes, the fitted neighbours, the cape of Hải Vân from the OSM coast of 2017, and \`build/basemap/far-coast.ts\`, a hand-drawn coast (about 10 km) between 101–116.5° E and 7.5–21.2° N for what lies outside the reference data. Along the city the shore is the communes' own outer line, point for point: the OSM coast there is of 2017 and coarser, and where both disagree (reclaimed land, river mouths) the commune line is shown.
- **neighbours** (\`code\`, \`name\`, \`name_en\`): simplified, cut back to the city's border, gaps of up to 450 m along it closed.
- **water** (\`area_ha\`): ${water} areas; source water of 0.3 ha or more joined, narrower than 36 m removed, parts under 2.5 ha and islets under 1.5 ha dropped, water beyond the shore cut off, triangles under 6,000 m² (60,000 m² outside the city) simplified away. The bay of Mân Quang is where the commune boundary covers what the OSM coast leaves to the sea, less port areas.
- **rivers** (\`precision_m\`): ${rivers} lines of GSHHG inside the city and its neighbours, cut where they come within 900 m of the water areas and led to their bank, pieces under 8 km dropped, simplified to ${RIVER_TOLERANCE_M} m.
- **roads-major**, **roads-minor** (\`class\`: motorway, trunk, primary, secondary; tertiary, local): one feature per class, lines joined where exactly two meet, Douglas–Peucker tolerance ${MAJOR.toleranceM.ward} m in wards and ${MAJOR.toleranceM.elsewhere} m elsewhere for main roads, ${MINOR.toleranceM.ward} m and ${MINOR.toleranceM.elsewhere} m for minor ones. Carriageways of a main road nearer than ${MAJOR.carriagewaysM} m are one line. Dead ends under ${MAJOR.shortestDeadEndM} m and ${MINOR.shortestDeadEndM} m are dropped.
- **labels** (\`kind\`, \`name\`, \`name_en\`, \`min_zoom\`, \`rank\`): ${labels} points. ${used} of ${offered} GeoNames names are used, in their official spelling; names that a commune bears today, former communes of the plain, abolished districts and names in a wrong place are left out. Names of sea, islands, provinces, rivers and mountains are set in \`build/basemap/labels.ts\`.

Attribution: © OpenStreetMap contributors (ODbL 1.0) for water, roads and the cape; GSHHG, Wessel & Smith (LGPL) for rivers; GeoNames (CC BY 4.0) for names; boundaries as in communes.geojson.
`;
}
