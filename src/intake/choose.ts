import type { Operator } from '../data/city.ts';
import type { FileKind } from '../data/file-kind.ts';
import { fold } from '../text/fold.ts';
import type { ChoicesGiven, ImportChoices } from './choices.ts';
import { type ColumnFacts, columnFacts } from './mapping/column-facts.ts';
import { proposedDecimals } from './mapping/decimals.ts';
import { fieldWords, placeKindOfName } from './mapping/field-words.ts';
import { type FieldSpec, kindFields } from './mapping/fields.ts';
import { layerTraits, rankKinds } from './mapping/kinds.ts';
import { type ColumnMatches, matchHeadings, matchPositions } from './mapping/match-columns.ts';
import { recallMapping } from './mapping/remember.ts';
import type { RememberedMapping } from './mapping/remembered.ts';
import type { FieldProposal } from './proposal.ts';
import { pointKinds } from './raw-positions.ts';
import type { SourceLayer } from './source.ts';

/** Kinds of which a file seldom holds all there is: they come beside what is there. */
const besideOthers: ReadonlySet<FileKind> = new Set<FileKind>(['zones', 'places', 'other']);

/** A layer with what a look at it tells, done once. */
export interface SeenLayer {
  layer: SourceLayer;
  facts: ColumnFacts[];
  kinds: { kind: FileKind; likely: boolean }[];
}

export function seeLayer(layer: SourceLayer, file: string): SeenLayer {
  const facts = columnFacts(layer);
  return { layer, facts, kinds: rankKinds(layerTraits(layer, facts, file)) };
}

/** Everything but the placing, which depends on it. */
export interface Chosen {
  choices: Omit<ImportChoices, 'placing' | 'layer'>;
  matches: ColumnMatches;
  recalled: RememberedMapping | null;
}

/**
 * The kind of a layer, its columns and the rest, as far as the user has said it, else as the last file of the same
 * shape was read, else as the headings and contents suggest.
 */
export function choose(
  { layer, facts, kinds }: SeenLayer,
  file: string,
  given: ChoicesGiven,
  remembered: readonly RememberedMapping[],
  operators: readonly Operator[],
): Chosen {
  const last = recallMapping(remembered, layer.columns);
  const recalled = given.kind === undefined || given.kind === last?.kind ? last : null;
  const kind = given.kind ?? recalled?.kind ?? kinds[0]!.kind;
  const matches = chosenColumns(layer, facts, kind, given, recalled);
  const columns = Object.fromEntries([...matches].map(([field, { column }]) => [field, column]));
  const source = given.source ?? '';
  const said = given.decimals === 'each' ? undefined : given.decimals;
  const known = recalled && { decimals: recalled.decimals, said: recalled.decimalsSaid === true };
  const defaults = {
    ...proposedDefaults(kind, file, layer, columns),
    ...recalled?.defaults,
    ...given.defaults,
  };
  return {
    choices: {
      kind,
      columns,
      ...(said ? { decimals: said } : proposedDecimals(layer, kind, columns, known)),
      faults: given.faults ?? {},
      mode: given.mode ?? (besideOthers.has(kind) ? 'join' : 'replace'),
      title: given.title ?? titleOf(file, layer),
      source,
      asOf: given.asOf ?? '',
      operator: given.operator ?? proposedOperator(kind, layer, columns, operators),
      ...(Object.keys(defaults).length > 0 ? { defaults } : {}),
      simulated: given.simulated ?? false,
    },
    matches,
    recalled,
  };
}

function chosenColumns(
  layer: SourceLayer,
  facts: readonly ColumnFacts[],
  kind: FileKind,
  given: ChoicesGiven,
  recalled: RememberedMapping | null,
): ColumnMatches {
  const fields = usableFields(kind, layer);
  const proposed = proposedColumns(layer, facts, kind);
  if (given.columns) {
    const stated = given.columns;
    return new Map(
      fields.flatMap(({ field }) => {
        const column = Object.hasOwn(stated, field) ? stated[field]! : '';
        if (!layer.columns.includes(column)) return [];
        const same = proposed.get(field);
        return [[field, same?.column === column ? same : ({ column, how: 'chosen' } as const)] as const];
      }),
    );
  }
  return recalled ? recalledColumns(recalled.columns, fields, layer.columns, proposed) : proposed;
}

/** The columns as they were read last, however their headings are written now; as proposed where one is gone. */
function recalledColumns(
  last: Readonly<Record<string, string>>,
  fields: readonly FieldSpec[],
  headings: readonly string[],
  proposed: ColumnMatches,
): ColumnMatches {
  const now = sameHeadings(
    fields.flatMap(({ field }) => (Object.hasOwn(last, field) ? [last[field]!] : [])),
    headings,
  );
  const taken = new Set(now.values());
  const matches: ColumnMatches = new Map();
  for (const { field } of fields) {
    if (!Object.hasOwn(last, field)) continue;
    const column = now.get(last[field]!);
    const other = proposed.get(field);
    if (column !== undefined) matches.set(field, { column, how: 'remembered' });
    else if (other && !taken.has(other.column)) matches.set(field, other);
  }
  return matches;
}

/** Headings of one file by those of another: the same, else one that differs only in case and diacritics. */
function sameHeadings(wanted: readonly string[], headings: readonly string[]): Map<string, string> {
  const found = new Map(wanted.filter((each) => headings.includes(each)).map((each) => [each, each]));
  for (const each of wanted) {
    const taken = new Set(found.values());
    const like = headings.find((heading) => fold(heading) === fold(each) && !taken.has(heading));
    if (!found.has(each) && like !== undefined) found.set(each, like);
  }
  return found;
}

/** Where a layer has geometries, its positions are theirs. */
function usableFields(kind: FileKind, { geometries }: SourceLayer): readonly FieldSpec[] {
  return kindFields[kind].filter(({ field }) => !(geometries && (field === 'lon' || field === 'lat')));
}

function proposedColumns(layer: SourceLayer, facts: readonly ColumnFacts[], kind: FileKind): ColumnMatches {
  const headed = matchHeadings(usableFields(kind, layer), layer.columns);
  const takesPositions = kindFields[kind].some(({ field }) => field === 'lon');
  if (layer.geometries || !takesPositions) return headed;
  const placed = matchPositions(headed, facts, pointKinds.has(kind) || kind === 'other');
  return kind === 'stations' ? withIdByContent(placed, layer, facts) : placed;
}

/** A station's id may stand under any name; a column of names is as good, if no two are the same. */
function withIdByContent(
  matches: ColumnMatches,
  { rows, columns }: SourceLayer,
  facts: readonly ColumnFacts[],
): ColumnMatches {
  const id = matches.get('id');
  if (!id) return matches;
  const c = columns.indexOf(id.column);
  const own = fold(id.column);
  if (
    own !== 'name' &&
    own !== 'ten' &&
    own !== 'station name' &&
    own !== 'site name' &&
    own !== 'ten tram'
  ) {
    return matches;
  }
  const filled = facts.find(({ heading }) => heading === id.column)?.filled ?? 0;
  const distinct = new Set(rows.map((cells) => cells[c])).size;
  if (filled === rows.length && distinct === rows.length) return matches;
  const others: ColumnMatches = new Map(matches);
  others.delete('id');
  return others;
}

/** The operator that a layer is called after, where no column tells one: a sheet for each. */
function proposedOperator(
  kind: FileKind,
  { name }: SourceLayer,
  columns: Readonly<Record<string, string>>,
  operators: readonly Operator[],
): string {
  if ((kind !== 'stations' && kind !== 'service-areas') || 'operator' in columns) return '';
  const words = ` ${fold(name)} `;
  const named = operators.filter((operator) =>
    [operator.id, operator.name].some((each) => fold(each) !== '' && words.includes(` ${fold(each)} `)),
  );
  return named.length === 1 ? named[0]!.id : '';
}

/** What stands for a field that the file lacks, where something has to. */
function proposedDefaults(
  kind: FileKind,
  file: string,
  layer: SourceLayer,
  columns: Readonly<Record<string, string>>,
): Record<string, string> {
  if (kind !== 'zones' && kind !== 'places') return {};
  const ofName = [
    file
      .split('/')
      .at(-1)!
      .replace(/\.\w+$/, ''),
    layer.name,
  ]
    .map((name) => fold(name).split(' '))
    .flatMap((words) => words.map((_, at) => placeKindOfName(words.slice(at).join(' '))))
    .find((found) => found !== null);
  const defaults: Record<string, string> = {};
  // A column of kinds that nobody understands is not filled over unasked.
  if (!('kind' in columns)) defaults.kind = ofName ?? (kind === 'zones' ? 'industrial-park' : 'building');
  if (!('status' in columns)) defaults.status = 'operating';
  return defaults;
}

function titleOf(file: string, { name }: SourceLayer): string {
  return (
    name.trim() ||
    file
      .split('/')
      .at(-1)!
      .replace(/\.\w+$/, '')
  );
}

/** What the chosen kind needs and can use, as the screen shows it. */
export function fieldProposals(
  { layer }: SeenLayer,
  { choices, matches }: Chosen,
  hasPositions: boolean,
): FieldProposal[] {
  const { kind, operator, defaults = {} } = choices;
  return kindFields[kind].map(({ field, needed }): FieldProposal => {
    const match = matches.get(field);
    const byGeometry = (field === 'lon' || field === 'lat') && layer.geometries !== null && hasPositions;
    const words = Object.hasOwn(fieldWords, field) ? fieldWords[field] : undefined;
    const assumed = assumedFor(field, kind, operator, defaults);
    return {
      field,
      needed,
      column: match?.column ?? null,
      how: match?.how ?? (byGeometry ? 'geometry' : null),
      ...(words ? { allowed: words.values } : {}),
      ...(assumed === undefined ? {} : { assumed }),
    };
  });
}

function assumedFor(
  field: string,
  kind: FileKind,
  operator: string,
  defaults: Readonly<Record<string, string>>,
): string | undefined {
  if (Object.hasOwn(defaults, field)) return defaults[field];
  if (field === 'operator' && operator !== '') return operator;
  if (field === 'target_zone' && kind === 'zones') return 'yes';
  return undefined;
}

/** Needed fields that nothing stands for: their columns are missing. */
export function missingFields(proposals: readonly FieldProposal[]): string[] {
  const stands = ({ column, how, assumed }: FieldProposal): boolean =>
    column !== null || how === 'geometry' || (assumed !== undefined && assumed !== '');
  const missing = proposals
    .filter((each) => each.needed === 'yes' && !stands(each))
    .map(({ field }) => field);
  const groups = new Map<string, FieldProposal[]>();
  for (const each of proposals) {
    if (each.needed === 'yes' || each.needed === 'no') continue;
    groups.set(each.needed, [...(groups.get(each.needed) ?? []), each]);
  }
  for (const [name, group] of groups) {
    const has = (field: string): boolean => group.some((each) => each.field === field && stands(each));
    // A band without its surroundings tells no radius.
    const enough =
      name === 'one-of:range' ? has('radius_m') || (has('band') && has('environment')) : group.some(stands);
    if (!enough) missing.push(group[0]!.field);
  }
  return missing;
}
