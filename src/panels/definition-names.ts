import type { DefinitionKey } from '../coverage/result.ts';
import type { Catalog } from '../data/city.ts';
import type { Language } from '../text/language.ts';
import { messages } from '../text/messages.ts';

export interface DefinitionText {
  name: string;
  meaning: string;
  usedBy: string;
}

const operatorPrefix = 'operator:';

/** The operator of an `operator:` definition, by id or name as the key has it; null for the others. */
export function operatorOfDefinition(key: DefinitionKey): string | null {
  return key.startsWith(operatorPrefix) ? key.slice(operatorPrefix.length) : null;
}

/** Name, meaning and users of a definition. */
export function definitionText(key: DefinitionKey, catalog: Catalog, language: Language): DefinitionText {
  const { definitions } = messages[language];
  if (key.startsWith(operatorPrefix)) {
    const operator = key.slice(operatorPrefix.length);
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
    ...catalog.operators.map((operator): DefinitionKey => `operator:${operator.id}`),
    'commune-touched',
    'commune-centroid',
    'commune-area',
    'land-area',
  ];
}
