import type { FileKind } from '../../data/file-kind.ts';
import { type GeometryType, geometryTypes, isRecord } from '../../data/read-geometry.ts';
import { fold } from '../../text/fold.ts';
import type { SourceLayer } from '../source.ts';
import type { ColumnFacts } from './column-facts.ts';
import { placeKindOfName, wordMeaning } from './field-words.ts';
import { kindFields } from './fields.ts';
import { matchHeadings, matchPositions } from './match-columns.ts';

/** How much speaks for a kind; from `LIKELY` on it is likely. */
const LIKELY = 10;

/** Kinds of place that the target "100 % of zones and ports" is about. */
const zoneKinds: ReadonlySet<string> = new Set([
  'it-park',
  'software-park',
  'high-tech-park',
  'industrial-park',
  'industrial-cluster',
  'free-trade-zone',
  'seaport',
]);

/** Words in the name of a file or layer, folded, that say what it is about. */
const nameWords: Readonly<Partial<Record<FileKind, RegExp>>> = {
  'dead-zones': /\b(lom song|vung lom|trang song|mat song|khong co song|dead ?zones?)\b/,
  'service-areas': /\b(vung phu|vung phuc vu|phu song|coverage|service areas?|signal|footprint)\b/,
  stations: /\b(tram|bts|gnodeb|gnb|sites?|stations?|cells?|antenna|cot anten)\b/,
  zones:
    /\b(kcn|ccn|khu cong nghiep|cum cong nghiep|khu cn|cang bien|cang|khu cntt|zones?|industrial|seaports?)\b/,
  places: /\b(cong trinh|ha tang so|data ?cent(er|re)s?|places?|poi|innovation|support)\b/,
  population: /\b(dan so|dan cu|population|pop|nguoi)\b/,
  communes: /\b(xa phuong|ranh gioi|dia gioi|hanh chinh|communes?|wards?|dvhc)\b/,
};

/** Headings, folded, that are about a signal and its operator. */
const signalHeading =
  /\b(operator|nha mang|carrier|coverage|service area|vung phu|vung phuc vu|phu song|signal|5g|4g|rsrp|station id)\b/;
const stationHeading =
  /^(site|bts|gnodeb|gnb|enodeb|cell|azimuth|antenna|anten|tram|cot anten)\b|\b(ma tram|ten tram|site (id|name|code)|do cao anten|cell id)\b/;

export interface LayerTraits {
  columns: readonly string[];
  facts: readonly ColumnFacts[];
  geometries: ReadonlySet<GeometryType | 'none'>;
  /** Values of the columns that may hold kinds and names of places. */
  words: readonly string[];
  /** Of the file and of the layer. */
  names: readonly string[];
}

/** Rows whose geometry and words are looked at. */
const SAMPLE = 1_000;

/** What tells the kind of a layer. */
export function layerTraits(
  layer: Pick<SourceLayer, 'name' | 'columns' | 'rows' | 'geometries'>,
  facts: readonly ColumnFacts[],
  file: string,
): LayerTraits {
  const { columns, rows, geometries } = layer;
  const types = new Set<GeometryType | 'none'>();
  const step = Math.max(1, Math.floor(rows.length / SAMPLE));
  const spread = <T>(list: readonly T[]): T[] => list.filter((_, i) => i % step === 0);
  for (const geometry of geometries ? spread(geometries) : []) {
    const type = isRecord(geometry) ? geometry.type : undefined;
    types.add(geometryTypes.find((known) => known === type) ?? 'none');
  }
  const matches = matchHeadings(kindFields.places, columns);
  const wordColumns = ['kind', 'name_vi'].flatMap((field) => {
    const column = matches.get(field)?.column;
    return column === undefined ? [] : [columns.indexOf(column)];
  });
  const words = spread(rows).flatMap((cells) => wordColumns.map((c) => String(cells[c] ?? '')));
  return { columns, facts, geometries: types, words, names: [file.split('/').at(-1)!, layer.name] };
}

/** The kinds from the likeliest, by headings first, then geometry, values and names. */
export function rankKinds(traits: LayerTraits): { kind: FileKind; likely: boolean }[] {
  const scores = kindScores(traits);
  return (Object.entries(scores) as [FileKind, number][])
    .sort(([, a], [, b]) => b - a)
    .map(([kind, score]) => ({ kind, likely: score >= LIKELY }));
}

function kindScores({ columns, facts, geometries, words, names }: LayerTraits): Record<FileKind, number> {
  const folded = columns.map(fold);
  const has = (...fields: string[]): boolean => fields.some((field) => folded.includes(fold(field)));
  const match = (kind: FileKind) => matchPositions(matchHeadings(kindFields[kind], columns), facts, true);
  const positions = match('other');
  const areas = geometries.has('Polygon') || geometries.has('MultiPolygon');
  const lines = geometries.has('LineString') || geometries.has('MultiLineString');
  const points =
    geometries.has('Point') ||
    geometries.has('MultiPoint') ||
    (geometries.size === 0 && positions.has('lon') && positions.has('lat'));
  const placed = areas || lines || points;
  const fileName = fold(names.join(' '));
  const isNamed = (kind: FileKind): boolean => nameWords[kind]?.test(fileName) ?? false;

  const scores: Record<FileKind, number> = {
    'dead-zones': 0,
    communes: 0,
    zones: 0,
    places: 0,
    stations: 0,
    population: 0,
    'service-areas': 0,
    other: 5,
  };

  const station = match('stations');
  const people = match('population').has('population');
  const commune = match('communes');
  const deadZone = match('dead-zones');
  const signal = folded.some((heading) => signalHeading.test(heading));
  const mast = folded.some((heading) => stationHeading.test(heading));

  if (has('record_type', 'in_official_list', 'dead_zone')) scores['dead-zones'] = 60;
  else if (!areas && !lines && deadZone.has('name')) {
    const dated = [...deadZone.keys()].filter((field) => field.endsWith('_date') || field === 'cause').length;
    const located = deadZone.has('commune') || deadZone.has('commune_code');
    if (isNamed('dead-zones')) scores['dead-zones'] = 40;
    else if (located && dated > 0 && (deadZone.has('power') || deadZone.has('households'))) {
      scores['dead-zones'] = 36;
    } else if (located && dated > 0) scores['dead-zones'] = dated > 1 ? 36 : 12;
  }

  const isUnit = commune.has('name') && commune.get('name') && (commune.has('code') || areas);
  if (people && isUnit && (areas || !placed) && !lines) scores.communes = areas ? 50 : 35;
  else if (areas && commune.has('code') && commune.has('name') && isNamed('communes')) scores.communes = 12;

  const meanings = words.flatMap((word) => wordMeaning('kind', word) ?? placeKindOfName(word) ?? []);
  const inZones = meanings.filter((kind) => zoneKinds.has(kind)).length;
  const ownPlace = has('kind') && has('name_vi', 'name', 'name_en') && meanings.length > 0;
  const nameOf = match('places').has('name_vi');
  if (!lines && nameOf && meanings.length > 0 && (ownPlace || meanings.length * 3 > words.length)) {
    const most = inZones > 0 && (ownPlace || inZones * 2 >= meanings.length) ? 'zones' : 'places';
    scores[most] = ownPlace ? 45 : 25;
    scores[most === 'zones' ? 'places' : 'zones'] = ownPlace ? 20 : 11;
  }
  if (!lines && nameOf) {
    for (const kind of ['zones', 'places'] as const) {
      if (isNamed(kind)) scores[kind] = Math.max(scores[kind], 20);
      else scores[kind] = Math.max(scores[kind], placed ? 3 : 1);
    }
  }

  if (points && !areas && !lines) {
    if (has('radius_m', 'radius', 'ban_kinh_m') || has('band')) scores.stations = 42;
    else if (station.has('radius_m') || station.has('band') || mast) scores.stations = 38;
    else if (station.has('operator')) scores.stations = 28;
    else if (isNamed('stations')) scores.stations = 22;
    else scores.stations = 4;
    if (has('h3') || people) scores.population = 34;
    else scores.population = 2;
  } else if (!placed && (mast || has('radius_m', 'radius'))) scores.stations = 12;
  else if (!placed && people) scores.population = 4;

  if (areas) {
    const isBare = folded.every((heading) => ['id', 'fid', 'objectid', 'ogc fid'].includes(heading));
    if (signal || isBare) scores['service-areas'] = 24;
    else if (isNamed('service-areas')) scores['service-areas'] = 22;
    else if (station.has('operator')) scores['service-areas'] = 20;
    else scores['service-areas'] = 4;
    if (isNamed('dead-zones')) scores['service-areas'] = Math.min(scores['service-areas'], 4);
  }
  if (lines && !areas && !points) scores.other = 30;
  return scores;
}
