import type { Operator } from '../data/city.ts';
import { areaCentroid } from '../geo/area-centroid.ts';
import type { CommuneShares } from './commune-shares.ts';
import { coverageCard } from './coverage-card.ts';
import { type CoverageCount, createCoverageCount } from './coverage-count.ts';
import type { CoverageInput } from './coverage-input.ts';
import { coveredPoints } from './covered-points.ts';
import { isGeometric, operatorKey, resolveDefinition } from './definition-key.ts';
import { type DefinitionParts, definitionValue, totalPeople } from './definitions.ts';
import { inputHash } from './input-hash.ts';
import { isMet } from './percent.ts';
import type { CoverageCard, CoverageResult, DefinitionKey, DefinitionValue } from './result.ts';
import { rowsOf } from './rows-of.ts';
import { createUnitIndex } from './unit-index.ts';

/** A result together with what it was computed from. */
export interface CoverageEvaluation {
  result: CoverageResult;
  card: CoverageCard;
  count: CoverageCount;
  input: CoverageInput;
  parts: DefinitionParts;
}

/** Counts the units of an input: the quick part, on which every definition stands. */
export function countInput(input: CoverageInput): DefinitionParts {
  const index = createUnitIndex(input.units, input.communes.length);
  const centroids = input.communes.map(({ geometry }) => areaCentroid(geometry));
  return {
    communes: input.communes,
    count: createCoverageCount(index, input.serviceAreas),
    centroidCovered: coveredPoints(centroids, input.serviceAreas),
    shares: null,
  };
}

/**
 * The definition a key stands for with this input's operators.
 *
 * @throws RangeError when there is none
 */
export function definitionOf(input: CoverageInput, key: string): DefinitionKey {
  const definition = resolveDefinition(key, operatorsOf(input));
  if (definition === null) throw new RangeError(`There is no definition "${key}".`);
  return definition;
}

/** Values of the definitions that need no outlines. */
export function countDefinitions(
  input: CoverageInput,
  parts: DefinitionParts,
): Partial<Record<DefinitionKey, DefinitionValue>> {
  const keys: DefinitionKey[] = [
    'any',
    'largest-per-commune',
    'largest-operator',
    ...operatorsOf(input).map(({ id }) => operatorKey(id)),
    'commune-centroid',
  ];
  return Object.fromEntries(keys.map((key) => [key, definitionValue(key, parts)]));
}

/** The evaluation under one definition; `shares` when that definition, or the caller, needs them. */
export function completeEvaluation(
  input: CoverageInput,
  definition: DefinitionKey,
  counted: DefinitionParts,
  shares: CommuneShares | null,
): CoverageEvaluation {
  const parts: DefinitionParts = { ...counted, shares };
  const definitions = countDefinitions(input, parts);
  if (isGeometric(definition)) definitions[definition] = definitionValue(definition, parts);
  const { value, coveredPeople } = definitions[definition]!;
  const hash = inputHash(input);
  return {
    result: {
      definition,
      value,
      coveredPeople: coveredPeople ?? 0,
      totalPeople: totalPeople(parts.count),
      target: input.target,
      met: isMet(value, input.target),
      simulated: input.simulated,
      units: input.units.count,
      serviceAreas: input.serviceAreas.length,
      hash,
      sources: input.sources,
      definitions,
      byCommune: rowsOf(definition, parts),
    },
    card: cardUnder(definition, input, hash),
    count: parts.count,
    input,
    parts,
  };
}

/** The card of an input under any definition; `hash` is the input's. */
export function cardUnder(definition: DefinitionKey, input: CoverageInput, hash: string): CoverageCard {
  const counting = operatorsOf(input).filter(({ id }) =>
    input.serviceAreas.some((area) => area.operator === id),
  );
  return coverageCard(input, definition, counting, hash);
}

/** The input's operators, then those that only its service areas name. */
export function operatorsOf(input: CoverageInput): Operator[] {
  const known = new Map(input.operators.map((operator) => [operator.id, operator]));
  for (const { operator } of input.serviceAreas) {
    if (!known.has(operator)) known.set(operator, { id: operator, name: operator });
  }
  return [...known.values()];
}
