import type { Commune } from '../data/city.ts';
import { shownValue } from '../data/shown-value.ts';
import { fold } from '../text/fold.ts';
import { checkCount } from './check-count.ts';
import { checkPosition } from './check-position.ts';
import { checkHistory, checkStep } from './check-steps.ts';
import type { EntryDraft } from './entry-draft.ts';
import { officialWords, positionKindWords, powerWords, unitTypeWords, wordMeans } from './entry-words.ts';
import type { RegisterContext } from './register-context.ts';
import type { RegisterEntry, StatusStep } from './register-entry.ts';
import type { AddFault, RegisterFault, RegisterFaultCode } from './register-fault.ts';
import { LONGEST_NAME, LONGEST_TEXT } from './register-schema.ts';

export interface CheckedEntry {
  /** Null exactly when there are faults. */
  entry: RegisterEntry | null;
  faults: RegisterFault[];
  remarks: RegisterFault[];
}

const remarkCodes: ReadonlySet<RegisterFaultCode> = new Set([
  'example-skipped',
  'columns-not-read',
  'type-assumed',
  'date-day-first',
  'number-grouped',
  'near-commune',
  'more-people-than-commune',
  'more-households-than-people',
]);

export function isRemark(code: RegisterFaultCode): boolean {
  return remarkCodes.has(code);
}

/**
 * An entry as written, made into one of the register, or everything that is wrong with it. `known` is the history
 * that the entry has already; `row` its place in a file.
 */
export function checkEntry(
  draft: EntryDraft,
  context: RegisterContext,
  {
    known = [],
    origin = 'added',
    row = null,
  }: { known?: readonly StatusStep[]; origin?: RegisterEntry['origin']; row?: number | null } = {},
): CheckedEntry {
  const faults: RegisterFault[] = [];
  const remarks: RegisterFault[] = [];
  const add: AddFault = (code, field, value = '', detail = {}) => {
    (isRemark(code) ? remarks : faults).push({ code, row, field, value: shownValue(value), detail });
  };
  const values = tidied(draft.values);

  const name = checkName(values.name, add);
  const commune = checkCommune(values, context, add);
  if (name && commune) checkRepetition(draft.id, name, commune, context, add);

  const unitType = checkWord(unitTypeWords, 'type', values.type, null, add);
  if (values.type === '') add('type-assumed', 'type');
  const power = checkWord(powerWords, 'power', values.power, 'unknown', add);
  const officialList = checkWord(officialWords, 'in_official_list', values.in_official_list, 'unknown', add);
  const people = checkCount(values.people, 'people', add);
  const households = checkCount(values.households, 'households', add);
  if (people !== null && commune && people > commune.population) {
    add('more-people-than-commune', 'people', values.people, { population: commune.population });
  }
  if (people !== null && households !== null && households > people) {
    add('more-households-than-people', 'households', values.households, { people });
  }
  for (const field of ['cause', 'source'] as const) {
    if (values[field].length > LONGEST_TEXT)
      add('text-too-long', field, values[field], { most: LONGEST_TEXT });
  }
  const hasPosition = values.lon !== '' || values.lat !== '';
  const positionKind = checkWord(
    positionKindWords,
    'position_kind',
    values.position_kind,
    hasPosition ? 'approximate' : 'unknown',
    add,
  );
  const position = checkPosition(values, positionKind ?? 'unknown', commune, context, add);

  const steps = draft.steps.flatMap((written) => {
    const tidy = { ...written, date: oneLine(written.date), source: oneLine(written.source) };
    const step = checkStep(tidy, values.source, context.today, add);
    return step ? [{ step, date: tidy.date, field: written.fields.date }] : [];
  });
  if (draft.steps.length === 0 && known.length === 0) add('status-missing', 'reported_date');
  const source = values.source || (steps[0]?.step.source ?? '');
  const sourceMissing = source === '' && !faults.some((fault) => fault.code === 'source-missing');
  if (sourceMissing && (steps.length > 0 || known.length > 0 || draft.steps.length === 0)) {
    add('source-missing', 'source');
  }
  const history = checkHistory(
    [...known.map((step) => ({ step, date: step.date, field: 'status_date' as const })), ...steps],
    add,
  );
  if (faults.length > 0 || !commune) return { entry: null, faults, remarks };
  const entry: RegisterEntry = {
    id: draft.id,
    name,
    communeCode: commune.code,
    unitType: unitType ?? 'village',
    people,
    households,
    power: power ?? 'unknown',
    cause: values.cause,
    position,
    positionKind: position === null ? 'unknown' : (positionKind ?? 'unknown'),
    officialList: officialList ?? 'unknown',
    source,
    history,
    origin,
  };
  return { entry, faults, remarks };
}

/** One line, composed letters, single blanks. */
export function oneLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

function tidied<Key extends string>(values: Record<Key, string>): Record<Key, string> {
  return Object.fromEntries(
    Object.entries<string>(values).map(([key, text]) => [key, oneLine(text)]),
  ) as Record<Key, string>;
}

function checkName(name: string, add: AddFault): string {
  if (fold(name) === '') add('name-missing', 'name', name);
  if (name.length > LONGEST_NAME) add('text-too-long', 'name', name, { most: LONGEST_NAME });
  return name;
}

function checkWord<Value extends string>(
  vocabulary: Parameters<typeof wordMeans<Value>>[0],
  field: 'type' | 'power' | 'in_official_list' | 'position_kind',
  text: string,
  otherwise: Value | null,
  add: AddFault,
): Value | null {
  if (text === '') return otherwise;
  const value = wordMeans(vocabulary, text);
  if (value === null) add('word-unknown', field, text, { allowed: field });
  return value;
}

/** How a commune is called in a sentence. */
function communeCalled({ type, name }: Pick<Commune, 'type' | 'name'>): string {
  return `${type} ${name}`;
}

const called = (communes: readonly Commune[]) => communes.map(communeCalled).join(', ');

function checkCommune(
  { commune_code: code, commune: name }: { commune_code: string; commune: string },
  { communes, findCommune }: RegisterContext,
  add: AddFault,
): Commune | null {
  const byCode = code === '' ? null : communes.find((commune) => commune.code === code);
  if (byCode === undefined) add('commune-code-unknown', 'commune_code', code);
  if (name === '') {
    if (code === '') add('commune-missing', 'commune');
    return byCode ?? null;
  }
  const found = findCommune(name);
  if (byCode) {
    const agrees =
      (found.found === 'one' && found.commune.code === code) ||
      (found.found === 'several' && found.communes.some((commune) => commune.code === code));
    if (agrees) return byCode;
    add('commune-code-differs', 'commune', name, { code, called: communeCalled(byCode) });
    return null;
  }
  if (found.found === 'one') return code === '' ? found.commune : null;
  if (found.found === 'several')
    add('commune-ambiguous', 'commune', name, { candidates: codes(found.communes) });
  else if (found.found === 'former')
    add('commune-former', 'commune', name, { candidates: called(found.communes) });
  else add('commune-unknown', 'commune', name, { closest: called(found.closest) });
  return null;
}

const codes = (communes: readonly Commune[]) =>
  communes.map((commune) => `${communeCalled(commune)} (${commune.code})`).join(', ');

function checkRepetition(
  id: string,
  name: string,
  commune: Commune,
  { places }: RegisterContext,
  add: AddFault,
): void {
  const twin = places.alike({ name, communeCode: commune.code }).find((entry) => entry.id !== id);
  if (twin) add('already-in-register', 'name', name, { called: communeCalled(commune), as: twin.name });
}
