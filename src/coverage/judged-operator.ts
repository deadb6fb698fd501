import type { ServiceArea, Station } from '../data/city.ts';
import type { CoverageCount } from './coverage-count.ts';
import { operatorOfKey } from './definition-key.ts';
import { largestOperatorId } from './definitions.ts';
import type { DefinitionKey } from './result.ts';

/** The operator that a definition judges alone, by id; null where it looks at all of them. */
export function judgedOperator(definition: DefinitionKey, count: CoverageCount): string | null {
  return definition === 'largest-operator' ? largestOperatorId(count) : operatorOfKey(definition);
}

/** Those service areas, or stations, that a definition judges: one operator's, else all. */
export function judgedBy<Thing extends ServiceArea | Station>(
  operator: string | null,
  things: readonly Thing[],
): readonly Thing[] {
  return operator === null ? things : things.filter((thing) => thing.operator === operator);
}
