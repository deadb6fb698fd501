import type { DefinitionDifference } from '../coverage/definition-difference.ts';
import { operatorOfKey } from '../coverage/definition-key.ts';
import type { DefinitionKey } from '../coverage/result.ts';
import type { Language } from '../text/language.ts';
import { messages } from '../text/messages.ts';
import { decimal, integer, percent } from '../text/numbers.ts';

interface Compared {
  key: DefinitionKey;
  /** Percent, unrounded. */
  value: number;
  anyValue: number;
  difference: DefinitionDifference;
  /** Percent of the land; null until it is computed. */
  landValue: number | null;
}

/** One sentence: why a definition gives another figure than `any` with these very data. Empty for `any`. */
export function definitionDifferenceWords(compared: Compared, language: Language): string {
  const { key, value, anyValue, difference, landValue } = compared;
  if (key === 'any') return '';
  const words = messages[language].differences;
  if (key === 'land-area') return words.land(percent(value, language), percent(anyValue, language));
  const { addedPeople, addedCommunes, droppedPeople, droppedCommunes } = difference;
  if (addedCommunes === 0 && droppedCommunes === 0) return words.same;
  const points = decimal(Math.abs(value - anyValue), 1, language);
  const people = (n: number) => integer(Math.round(n), language);
  const communes = (n: number) => integer(n, language);
  const added = () => words.added(people(addedPeople), communes(addedCommunes));
  const dropped = () => words.dropped(people(droppedPeople), communes(droppedCommunes));
  const reason = (): string => {
    if (operatorOfKey(key) !== null || key === 'largest-operator')
      return words.otherOperators(people(droppedPeople));
    if (key === 'largest-per-commune')
      return words.together(people(droppedPeople), communes(droppedCommunes));
    if (key === 'commune-area' && landValue !== null && droppedPeople > addedPeople)
      return words.clustered(percent(landValue, language), people(droppedPeople));
    if (droppedCommunes === 0) return added();
    return addedCommunes === 0 ? dropped() : words.both(added(), dropped());
  };
  if (value === anyValue) return words.level(reason());
  return value < anyValue ? words.lower(points, reason()) : words.higher(points, reason());
}
