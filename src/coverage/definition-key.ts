import type { Operator } from '../data/city.ts';
import type { DefinitionKey } from './result.ts';

const PREFIX = 'operator:';

/** Definitions that need the outlines of communes and service areas, which takes seconds. */
export type GeometricDefinitionKey = 'commune-area' | 'commune-touched' | 'land-area';

/** Every definition but `operator:…`, in the order they are compared, the headline first. */
const KEYS: readonly string[] = [
  'any',
  'largest-per-commune',
  'largest-operator',
  'commune-centroid',
  'commune-touched',
  'commune-area',
  'land-area',
] satisfies DefinitionKey[];

export function operatorKey(operatorId: string): DefinitionKey {
  return `${PREFIX}${operatorId}`;
}

/** The operator id of an `operator:` key, null for the other definitions. */
export function operatorOfKey(key: DefinitionKey): string | null {
  return key.startsWith(PREFIX) ? key.slice(PREFIX.length) : null;
}

export const geometricKeys: readonly GeometricDefinitionKey[] = [
  'commune-area',
  'commune-touched',
  'land-area',
];

export function isGeometric(key: DefinitionKey): key is GeometricDefinitionKey {
  return (geometricKeys as readonly DefinitionKey[]).includes(key);
}

/**
 * The definition that a key from the URL or the command line means: operators by id, else by id or name in any
 * case. Null when there is no such definition.
 */
export function resolveDefinition(text: string, operators: readonly Operator[]): DefinitionKey | null {
  if (KEYS.includes(text)) return text as DefinitionKey;
  if (!text.startsWith(PREFIX)) return null;
  const wanted = text.slice(PREFIX.length);
  const found =
    operators.find(({ id }) => id === wanted) ??
    operators.find(({ id }) => fold(id) === fold(wanted)) ??
    operators.find(({ name }) => fold(name) === fold(wanted));
  return found ? operatorKey(found.id) : null;
}

function fold(text: string): string {
  return text.trim().normalize('NFC').toLowerCase();
}
