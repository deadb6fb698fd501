import { operatorOfKey } from '../definition-key.ts';
import type { DefinitionKey, DefinitionValue } from '../result.ts';
import type { DefinitionRange } from './interval.ts';

/**
 * The lowest and the highest value among the definitions that count people. One operator's own share is left out: it
 * describes that operator, not whether people have a signal. Null until the headline is known.
 */
export function definitionRange(
  definitions: Partial<Record<DefinitionKey, DefinitionValue>>,
): DefinitionRange | null {
  const headline = definitions.any;
  if (!headline) return null;
  const values = (Object.entries(definitions) as [DefinitionKey, DefinitionValue][])
    .filter(([key, { coveredPeople }]) => coveredPeople !== null && operatorOfKey(key) === null)
    .map(([definition, { value }]) => ({ definition, value }))
    .sort((a, b) => a.value - b.value);
  return { low: values[0]!, high: values.at(-1)!, point: headline.value };
}
