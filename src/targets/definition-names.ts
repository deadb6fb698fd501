import { operatorKey, operatorOfKey } from '../coverage/definition-key.ts';
import type { DefinitionKey } from '../coverage/result.ts';
import type { Catalog } from '../data/city.ts';
import type { Language } from '../text/language.ts';
import { messages } from '../text/messages.ts';

export interface DefinitionText {
  name: string;
  meaning: string;
  usedBy: string;
}

/** Name, meaning and users of a definition. */
export function definitionText(key: DefinitionKey, catalog: Catalog, language: Language): DefinitionText {
  const { definitions } = messages[language];
  const operator = operatorOfKey(key);
  if (operator !== null) {
    const name = catalog.operators.find((each) => each.id === operator)?.name ?? operator;
    return {
      name: definitions.operator.name(name),
      meaning: definitions.operator.meaning(name),
      usedBy: definitions.operator.usedBy,
    };
  }
  return definitions[key as Exclude<keyof typeof definitions, 'operator'>];
}

/** Every definition in the order they are compared, the headline first. */
export function definitionKeys(catalog: Catalog): DefinitionKey[] {
  return [
    'any',
    'largest-per-commune',
    'largest-operator',
    ...catalog.operators.map((operator) => operatorKey(operator.id)),
    'commune-touched',
    'commune-centroid',
    'commune-area',
    'land-area',
  ];
}
