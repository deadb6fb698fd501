import type { DefinitionKey, DefinitionValue } from './result.ts';

/** The operator that a definition judges alone, by id; null where it looks at all of them. */
export function operatorBehind(
  definition: DefinitionKey,
  definitions: Partial<Record<DefinitionKey, DefinitionValue>>,
): string | null {
  if (definition.startsWith('operator:')) return definition.slice('operator:'.length);
  if (definition !== 'largest-operator') return null;
  let largest: { id: string; value: number } | null = null;
  for (const [key, judged] of Object.entries(definitions)) {
    if (!judged || !key.startsWith('operator:')) continue;
    const { value } = judged;
    if (!largest || value > largest.value) largest = { id: key.slice('operator:'.length), value };
  }
  return largest?.id ?? null;
}
