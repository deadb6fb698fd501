import type { App } from '../../src/state/store.ts';
import type { Language } from '../../src/text/language.ts';

type State = Pick<
  App,
  | 'opening'
  | 'city'
  | 'coverage'
  | 'card'
  | 'definitions'
  | 'differences'
  | 'definition'
  | 'communeRows'
  | 'zones'
  | 'zonesOfAll'
  | 'zoneHoles'
  | 'zonesOperator'
  | 'uncovered'
  | 'population'
  | 'failures'
  | 'layers'
  | 'selection'
  | 'choices'
  | 'hover'
  | 'camera'
  | 'view'
  | 'probe'
  | 'explanation'
  | 'probeFailed'
  | 'trailCommune'
  | 'trailFilter'
  | 'trailOffset'
  | 'trailPage'
  | 'trailUnit'
  | 'language'
  | 'theme'
  | 'themeChoice'
  | 'leftOpen'
  | 'rightPanel'
  | 'sheet'
  | 'aboutDatasetId'
  | 'notices'
  | 'announcement'
  | 'registerChanges'
  | 'registerView'
  | 'registerDraft'
  | 'registerImport'
  | 'siteFacts'
  | 'intake'
  | 'intakeSpot'
  | 'datasets'
  | 'live'
  | 'allowedHosts'
  | 'past'
  | 'future'
  | 'savedState'
  | 'projectOpening'
  | 'liveStatus'
  | 'liveFinding'
  | 'hostAsked'
>;

const note = (vi: string, en: string) => ({ vi, en });

const square: GeoJSON.Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
      [0, 0],
    ],
  ],
};

function place(id: string, over: Partial<NonNullable<App['city']>['places'][number]>) {
  return {
    id,
    datasetId: 'zones',
    kind: 'industrial-park' as const,
    name: note(`Khu ${id}`, `Park ${id}`),
    communeCode: '1',
    status: 'operating' as const,
    statusNote: note('Đang hoạt động từ 2001', 'Operating since 2001'),
    areaHa: 50.63,
    position: 'surveyed' as const,
    positionSource: 'OpenStreetMap',
    positionNote: null,
    positionErrorM: null,
    source: 'Ban Quản lý',
    asOf: '2022',
    confidence: 'high' as const,
    targetZone: true,
    partOf: null,
    declaredPercent: null,
    floors: null,
    geometry: square,
    ...over,
  };
}

const simulatedDataset = {
  id: 'stations',
  kind: 'stations' as const,
  title: note('Trạm 5G', '5G stations'),
  about: note('Trạm do chương trình đặt.', 'Stations placed by a program.'),
  file: 'stations.csv',
  source: 'Kịch bản',
  licence: 'CC0',
  asOf: '2026-08-01',
  confidence: 'low' as const,
  simulated: true,
  faults: [note('Không phải trạm thật.', 'Not real stations.')],
  count: 2,
  sha256: 'ab'.repeat(32),
  bytes: 120_000,
};

/** A made-up city of three communes, with a number just below its target. */
export function tinyState(language: Language, over: Partial<State> = {}): State {
  const byCommune = [
    { code: '1', name: 'Bắc', population: 60_000, coveredPeople: 59_900, value: (100 * 599) / 600 },
    { code: '2', name: 'Núi', population: 40_000, coveredPeople: 35_060, value: 87.65 },
    { code: '3', name: 'Đảo', population: 0, coveredPeople: 0, value: null },
  ];
  const sources = [
    { datasetId: 'stations', title: 'Trạm 5G', source: 'Kịch bản', asOf: '2026-08-01', simulated: true },
  ];
  const definitions = {
    any: { value: 94.96, coveredPeople: 94_960 },
    'operator:alpha': { value: 90, coveredPeople: 90_000 },
    'largest-operator': { value: 90, coveredPeople: 90_000 },
    'largest-per-commune': { value: 93, coveredPeople: 93_000 },
  };
  return {
    opening: { status: 'ready' },
    city: {
      catalog: {
        city: {
          name: note('Thành Nhỏ', 'Little Town'),
          bbox: [0, 0, 1, 1],
          viewBbox: [0, 0, 1, 1],
          announcedPopulation: {
            value: 98_000,
            source: 'Niên giám',
            asOf: '2025-07-01',
            note: note('Hai số đếm khác ngày.', 'The two were counted on different days.'),
          },
          officialAreaKm2: 80,
        },
        operators: [{ id: 'alpha', name: 'Alpha' }],
        islands: [],
        datasets: [
          {
            ...simulatedDataset,
            id: 'zones',
            kind: 'places',
            title: note('Khu và cảng', 'Zones and ports'),
            simulated: false,
            file: 'zones.geojson',
          },
          simulatedDataset,
        ],
      },
      communes: [
        {
          code: '1',
          name: 'Hòa Bắc',
          nameEn: 'Hoa Bac',
          type: 'phường',
          areaKm2: 20,
          population: 60_000,
          censusPopulation: null,
          censusDate: null,
          formerUnits: ['Phường Hòa Hiệp', 'Xã Hòa Liên'],
          formerDistrict: 'Liên Chiểu',
          terrain: 'plain',
          labelPoint: [0, 0],
          geometry: square,
        },
        {
          code: '2',
          name: 'Trà Núi',
          nameEn: 'Tra Nui',
          type: 'xã',
          areaKm2: 50,
          population: 40_000,
          censusPopulation: null,
          censusDate: null,
          formerUnits: ['Xã Trà Vân', 'Xã Trà Vinh'],
          formerDistrict: 'Nam Trà My',
          terrain: 'mountain',
          labelPoint: [0, 0],
          geometry: square,
        },
        {
          code: '3',
          name: 'Đảo Xa',
          nameEn: 'Dao Xa',
          type: 'đặc khu',
          areaKm2: 10,
          population: 0,
          censusPopulation: null,
          censusDate: null,
          formerUnits: [],
          formerDistrict: null,
          terrain: 'island',
          labelPoint: [0, 0],
          geometry: square,
        },
      ],
      stations: [
        {
          id: 's1',
          position: [0, 0],
          operator: 'alpha',
          band: 'n41',
          environment: 'urban',
          radiusM: 710,
          simulated: true,
        },
      ],
      serviceAreas: [],
      places: [
        place('full', {}),
        place('hole', { name: note('Khu Có Lỗ', 'Park With a Hole') }),
        place('port', { kind: 'seaport', name: note('Cảng Xa', 'Far Port') }),
        place('school', { kind: 'university', name: note('Trường Lớn', 'Big School'), targetZone: false }),
        place('later', { status: 'planned', name: note('Khu Sau Này', 'Later Park') }),
        place('symbol', {
          name: note('Khu Chưa Rõ', 'Unknown Park'),
          position: 'commune-symbol',
          geometry: { type: 'Point', coordinates: [0, 0] },
        }),
      ],
      deadZones: [
        {
          id: 'd1',
          name: note('Thôn Xa', 'Far Village'),
          communeCode: '2',
          recordType: 'related',
          issue: note('Chưa có điện lưới', 'No grid power'),
          households: 23,
          people: 103,
          power: 'none',
          statusNote: note('Chưa rõ', 'Unclear'),
          source: 'Báo chí',
          sourceDate: '2026-01-24',
          inOfficialList: 'unknown',
          position: 'commune-symbol',
          positionNote: null,
          geometry: { type: 'Point', coordinates: [0, 0] },
        },
      ],
      deadZoneCounts: [
        {
          id: 'villages',
          statement: note('Thôn lõm sóng', 'Villages without a signal'),
          value: 10,
          unit: 'villages',
          unitText: note('thôn', 'villages'),
          scope: 'city',
          source: 'Sở KH&CN',
          asOf: '2026-03-11',
        },
      ],
      targets: [
        {
          id: 't',
          group: 'connectivity',
          statement: note('Dân số', 'People'),
          value: 95,
          unit: 'percent of population',
          unitText: note('% dân số', '% of people'),
          comparator: '>=',
          dueYear: 2026,
          baseline: null,
          source: 'Sở KH&CN',
          sourceDate: '2026-03-11',
        },
      ],
      facts: [],
      radioModel: [],
    },
    coverage: {
      definition: 'any',
      value: 94.96,
      coveredPeople: 94_960,
      totalPeople: 100_000,
      target: 95,
      met: false,
      simulated: true,
      units: 1200,
      serviceAreas: 1,
      hash: '0123456789abcdef',
      sources,
      definitions,
      byCommune,
    },
    card: {
      definition: 'any',
      technology: '5G NR',
      operators: ['Alpha'],
      sources,
      method: 'H3',
      n: 1200,
      simulated: true,
      hash: '0123456789abcdef',
    },
    definitions,
    differences: {},
    zoneHoles: [],
    zonesOperator: null,
    definition: 'any',
    communeRows: byCommune,
    zonesOfAll: null,
    zones: [
      zone('full', { percent: 100, uncoveredHa: 0 }),
      zone('hole', { percent: 99.97, uncoveredHa: 0.015 }),
      zone('port', { kind: 'seaport', hasService: false, percent: null, nearestStationM: 2640 }),
      zone('school', { kind: 'university', percent: 30 }),
      zone('later', { status: 'planned', percent: 12.5, uncoveredHa: 44.3 }),
      zone('symbol', {
        position: 'commune-symbol',
        hasService: null,
        percent: null,
        uncoveredHa: null,
        nearestStationM: null,
      }),
    ],
    uncovered: null,
    population: null,
    failures: [],
    layers: [
      { id: 'places:zones', visible: true, opacity: 1 },
      { id: 'dead-zones', visible: true, opacity: 1 },
      { id: 'stations', visible: false, opacity: 1 },
      { id: 'service-areas:alpha', visible: false, opacity: 0.5 },
      { id: 'commune-coverage', visible: true, opacity: 0.75 },
    ],
    selection: null,
    choices: null,
    hover: null,
    camera: null,
    view: null,
    probe: null,
    explanation: null,
    probeFailed: false,
    trailCommune: null,
    trailFilter: 'all',
    trailOffset: 0,
    trailPage: null,
    trailUnit: null,
    language,
    theme: 'light',
    themeChoice: 'system',
    leftOpen: true,
    rightPanel: null,
    sheet: 'none',
    aboutDatasetId: null,
    notices: [],
    announcement: '',
    registerChanges: { added: [], edits: {}, removed: [] },
    registerView: { view: 'list' },
    registerDraft: null,
    registerImport: null,
    siteFacts: null,
    intake: { step: 'none' },
    intakeSpot: null,
    datasets: [],
    live: [],
    allowedHosts: [],
    past: [],
    future: [],
    savedState: 'saved',
    projectOpening: { step: 'none' },
    liveStatus: new Map(),
    liveFinding: { step: 'none' },
    hostAsked: null,
    ...over,
  };
}

function zone(id: string, over: Partial<NonNullable<App['zones']>[number]>) {
  return {
    id,
    name: id,
    kind: 'industrial-park' as const,
    status: 'operating' as const,
    position: 'surveyed' as const,
    hasService: true,
    percent: 50,
    uncoveredHa: 1,
    nearestStationM: 300,
    ...over,
  };
}
