import { operatorOfKey } from '../coverage/definition-key.ts';
import type { DefinitionKey } from '../coverage/result.ts';
import type { Operator } from '../data/city.ts';
import { UNKNOWN_OPERATOR } from '../data/operator-names.ts';
import type { LocalText } from '../text/language.ts';
import { messages } from '../text/messages.ts';
import { inBoth } from './in-both.ts';

/** What a definition is called, with its key, which the address and the command line use. */
export function definitionTitle(key: DefinitionKey, operators: readonly Operator[]): LocalText {
  return inBoth((language) => `${nameIn(key, operators, language)} (${key})`);
}

function nameIn(key: DefinitionKey, operators: readonly Operator[], language: keyof LocalText): string {
  const { definitions, exports } = messages[language];
  const operator = operatorOfKey(key);
  if (operator === UNKNOWN_OPERATOR.id) return exports.about.noOperator;
  if (operator !== null) {
    return definitions.operator.name(operators.find(({ id }) => id === operator)?.name ?? operator);
  }
  return definitions[key as Exclude<keyof typeof definitions, 'operator'>].name;
}
