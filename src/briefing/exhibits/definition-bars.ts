import { operatorKey } from '../../coverage/definition-key.ts';
import type { DefinitionKey } from '../../coverage/result.ts';
import { operatorName } from '../../targets/commune-names.ts';
import { definitionKeys } from '../../targets/definition-names.ts';
import { messages } from '../../text/messages.ts';
import { percent, percentShown, targetShown } from '../../text/numbers.ts';
import type { Exhibit } from '../exhibit.ts';
import { definitionName, definitionResult } from '../figures/definition-result.ts';
import { type ExhibitInput, sentence } from './exhibit-input.ts';

type Bars = Extract<Exhibit, { kind: 'bars' }>;

function barsOf(
  { facts, language }: ExhibitInput,
  keys: readonly DefinitionKey[],
  nameOf: (key: DefinitionKey) => string,
): Bars['bars'] {
  const { target } = facts.coverage;
  return keys.flatMap((key) => {
    const { value, met, coveredPeople } = definitionResult(facts, key);
    if (value === null) return [];
    const shown = coveredPeople === null ? percent(value, language) : percentShown(value, target, language);
    return [{ label: nameOf(key), value, shown, met: key === 'any' ? met : null }];
  });
}

function targetLine({ facts, language }: ExhibitInput): Bars['target'] {
  const { target } = facts.coverage;
  return { value: target, shown: messages[language].kpi.target(targetShown(target, language)) };
}

/** The share of each operator beside that of all together. */
export function operatorsExhibit(input: ExhibitInput): Exhibit | null {
  const { city } = input.facts;
  const { exhibits } = messages[input.language].briefing;
  const ids = city.catalog.operators.map(({ id }) => id);
  const names = new Map(ids.map((id) => [operatorKey(id), operatorName(city, id)]));
  const bars = barsOf(input, ['any', ...names.keys()], (key) => names.get(key) ?? exhibits.anyOperator);
  if (bars.length === 0) return null;
  return {
    kind: 'bars',
    key: 'operators',
    title: exhibits.operators,
    unit: 'percent',
    bars,
    target: targetLine(input),
    more: null,
  };
}

/** Every definition from the same data, as far as computed. */
export function definitionsExhibit(input: ExhibitInput): Exhibit | null {
  const { facts, language } = input;
  const { exhibits } = messages[language].briefing;
  const keys = definitionKeys(facts.city.catalog);
  const bars = barsOf(input, keys, (key) => definitionName(facts, key, language));
  if (bars.length === 0) return null;
  const waiting = keys.length - bars.length;
  return {
    kind: 'bars',
    key: 'definitions',
    title: exhibits.definitions,
    unit: 'percent',
    bars,
    target: targetLine(input),
    more: sentence(waiting > 0 ? exhibits.waiting(waiting) : null),
  };
}
