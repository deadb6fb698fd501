import { headingKey, headings } from '../../data/headings.ts';
import { fold } from '../../text/fold.ts';
import type { FieldProposal } from '../proposal.ts';
import type { ColumnFacts } from './column-facts.ts';
import type { FieldSpec } from './fields.ts';

/** The column that stands for a field, and what says so. */
export interface ColumnMatch {
  column: string;
  how: NonNullable<FieldProposal['how']>;
}

/** By field. */
export type ColumnMatches = Map<string, ColumnMatch>;

/** Words beside which the name of a field means something else: people per km², share of the people. */
const OTHER_MEANING: Readonly<Record<string, RegExp>> = {
  population: /\b(mat do|density|ty le|ti le|percent|rate|tang|growth|nam|nu|male|female|ten|ma)\b/,
  area_km2: /\b(type|name|code|id|loai|ten|ma)\b/,
  area_ha: /\b(type|name|code|id|loai|ten|ma)\b/,
  radius_m: /\b(ten|ma|name|code|ghi chu|note)\b/,
  lon: /\b(nhan|label|ghi chu|note|azimuth)\b/,
  lat: /\b(nhan|label|ghi chu|note|flat)\b/,
  operator: /\b(ma|id|code|so|number|count)\b/,
  id: /\b(ngay|date|ghi chu|note)\b/,
  code: /\b(ten|name)\b/,
  name: /\b(ma|code|id|cu|old|former|en|english|tieng anh)\b/,
  name_vi: /\b(ma|code|id|en|english|tieng anh|chu dau tu|owner)\b/,
  status: /\b(ngay|date|ghi chu|note|nguon|source|dien)\b/,
  source: /\b(ngay|date|status|reported|confirmed|planned|solved|position|tinh trang|phan anh|vi tri|dien)\b/,
};

/** A name that stands within a heading tells something only if it is long enough not to stand there by chance. */
function tellsWithin(words: string): boolean {
  return words.length >= 6;
}

/** Signs beyond which a heading names nothing. */
const LONGEST_HEADING = 200;

interface Candidate {
  field: string;
  column: string;
  /** 3 for the field's own name, 2 for another name of it, 1 for a heading that has the name within. */
  rank: number;
  /** How much of the heading the name is. */
  length: number;
  order: number;
}

/**
 * The columns of a file that stand for the fields of a kind, by their headings: exactly named ones first, then those
 * in whose heading the name stands ("Dân số 2024"). Every column stands for one field at most.
 */
export function matchHeadings(fields: readonly FieldSpec[], columns: readonly string[]): ColumnMatches {
  const named = columns.filter(
    (column) => column.length <= LONGEST_HEADING && !isLetterOfColumn(column, columns),
  );
  const written = named.map(headingOf);
  const candidates = fields.flatMap((spec, order) => {
    const others = [...(Object.hasOwn(headings, spec.field) ? headings[spec.field]! : []), ...spec.headings];
    const names = others.map(foldedName);
    return written.flatMap((heading): Candidate[] => {
      const found = rankOf(spec.field, names, heading);
      return found ? [{ field: spec.field, column: heading.column, order, ...found }] : [];
    });
  });
  candidates.sort((a, b) => b.rank - a.rank || b.length - a.length || a.order - b.order);
  const matches: ColumnMatches = new Map();
  const taken = new Set<string>();
  for (const { field, column } of candidates) {
    if (matches.has(field) || taken.has(column)) continue;
    matches.set(field, { column, how: 'heading' });
    taken.add(column);
  }
  return matches;
}

/** Columns without a name are called by their letters, of which E and N also stand for eastings and northings. */
function isLetterOfColumn(column: string, columns: readonly string[]): boolean {
  if (column !== 'E' && column !== 'N') return false;
  return columns.includes('A') || columns.indexOf(column) === (column === 'E' ? 4 : 13);
}

/** A heading as names are looked for in it. */
interface Heading {
  column: string;
  key: string;
  /** The same without what stands in brackets. */
  bare: string;
  /** Folded, with a space before and behind. */
  words: string;
}

function headingOf(column: string): Heading {
  return {
    column,
    key: headingKey(column),
    bare: headingKey(withoutUnit(column)),
    words: ` ${fold(splitCamel(column))} `,
  };
}

/** Names folded so far: they are few, and each is compared with every heading of every file. */
const foldedNames = new Map<string, string>();

function foldedName(name: string): string {
  const known = foldedNames.get(name);
  if (known !== undefined) return known;
  const folded = fold(name);
  foldedNames.set(name, folded);
  return folded;
}

/** `names` are folded. */
function rankOf(
  field: string,
  names: readonly string[],
  { key, bare, words }: Heading,
): Pick<Candidate, 'rank' | 'length'> | null {
  const own = foldedName(field);
  if (key === own.replaceAll(' ', '')) return { rank: 3, length: 100 };
  const at = names.findIndex((name) => {
    const nameKey = name.replaceAll(' ', '');
    return nameKey === key || nameKey === bare;
  });
  // The names stand in the order in which they tell.
  if (at >= 0) return { rank: 2, length: 100 - at };
  if (OTHER_MEANING[field]?.test(words)) return null;
  const within = [own, ...names].filter((name) => tellsWithin(name) && words.includes(` ${name} `));
  const length = within.reduce((most, name) => Math.max(most, name.length), 0);
  return length > 0 ? { rank: 1, length } : null;
}

/** A heading without what stands in brackets, "Bán kính (m)" as "Bán kính". */
function withoutUnit(heading: string): string {
  return heading.replace(/[([][^)\]]*[)\]]/g, ' ').trim() || heading;
}

/** "SoDienThoai" as "So Dien Thoai". */
function splitCamel(heading: string): string {
  return heading.replace(/(\p{Lowercase_Letter})(\p{Uppercase_Letter})/gu, '$1 $2');
}

/** Degrees and metres between which positions in Việt Nam and its seas lie. */
const LON_DEGREES = [101.5, 118] as const;
const LAT_DEGREES = [5.5, 24] as const;
const EASTING_M = [100_000, 1_000_000] as const;
const NORTHING_M = [600_000, 2_700_000] as const;

/**
 * Where the columns of positions are, by what stands in them: numbers from 101.5 to 118 are longitudes, from 5.5 to
 * 24 latitudes; of metres the greater are northings, whatever the columns are called, for surveyors call them X and
 * others Y. A column with two numbers in each cell stands for both.
 */
export function matchPositions(
  matches: ColumnMatches,
  facts: readonly ColumnFacts[],
  isWanted: boolean,
): ColumnMatches {
  const found: ColumnMatches = new Map(matches);
  const factsOf = (field: string) => facts.find(({ heading }) => heading === found.get(field)?.column);
  const [lon, lat] = [factsOf('lon'), factsOf('lat')];
  if (lon && lat) {
    if (isNorthing(lon) && isEasting(lat)) {
      found.set('lon', { column: lat.heading, how: 'content' });
      found.set('lat', { column: lon.heading, how: 'content' });
    }
    return found;
  }
  const taken = new Set([...found.values()].map(({ column }) => column));
  const free = facts.filter(({ heading }) => !taken.has(heading));
  const pair = lon?.pairs
    ? lon
    : lat?.pairs
      ? lat
      : !lon && !lat
        ? free.find(({ pairs }) => pairs)
        : undefined;
  if (pair && (isWanted || lon || lat || namesPosition(pair.heading))) {
    for (const field of ['lon', 'lat']) found.set(field, { column: pair.heading, how: 'content' });
    return found;
  }
  if (!isWanted) return found;
  const column = (holds: (facts: ColumnFacts) => boolean, but?: string) =>
    free.find((each) => each.heading !== but && holds(each))?.heading;
  const eastward = lon?.heading ?? column(isLon, lat?.heading);
  const northward = lat?.heading ?? column(isLat, eastward);
  if (eastward && northward) {
    if (!lon) found.set('lon', { column: eastward, how: 'content' });
    if (!lat) found.set('lat', { column: northward, how: 'content' });
  }
  return found;
}

function namesPosition(heading: string): boolean {
  return /\b(toa do|vi tri|position|coordinates?|location|lat ?l(o|ng|on)|gps|geo ?point)\b/.test(
    fold(heading),
  );
}

function isWithin({ range }: ColumnFacts, [least, most]: readonly [number, number]): boolean {
  return range !== null && range[0] >= least && range[1] <= most;
}

/** Some write the number of the zone before the easting. */
function isEasting(facts: ColumnFacts): boolean {
  return isWithin(facts, EASTING_M) || isWithin(facts, [48_000_000, 49_999_999]);
}

function isNorthing(facts: ColumnFacts): boolean {
  return isWithin(facts, NORTHING_M) && facts.range![1] > EASTING_M[1];
}

const isFine = ({ range, samples }: ColumnFacts): boolean =>
  range !== null &&
  (range[0] !== range[1] || samples.length === 1) &&
  samples.some((text) => /[.,°'\s]/.test(text));

/** Degrees have decimals; whole numbers from 6 to 23 are counts. */
function isLon(facts: ColumnFacts): boolean {
  return (isWithin(facts, LON_DEGREES) && isFine(facts)) || (isWithin(facts, EASTING_M) && isFine(facts));
}

function isLat(facts: ColumnFacts): boolean {
  return (isWithin(facts, LAT_DEGREES) && isFine(facts)) || isNorthing(facts);
}
