import type { BriefingFacts } from '../../src/briefing/figure.ts';
import { coverageInputOf } from '../../src/coverage/city-coverage-input.ts';
import { communeShares } from '../../src/coverage/commune-outlines.ts';
import { definitionValue } from '../../src/coverage/definitions.ts';
import { evaluateCoverage } from '../../src/coverage/evaluate.ts';
import type { DefinitionKey, DefinitionValue } from '../../src/coverage/result.ts';
import { rowsOf } from '../../src/coverage/rows-of.ts';
import { evaluateZones } from '../../src/coverage/zones.ts';
import type { City } from '../../src/data/city.ts';
import { commonRange } from '../../src/planning/common-range.ts';
import { gapRanking } from '../../src/planning/gap-ranking.ts';
import { shippedEntries } from '../../src/register/shipped-entries.ts';
import { definitionKeys } from '../../src/targets/definition-names.ts';

/** Everything that a briefing of a city is computed from; `geometric` definitions take seconds on a large city. */
export function briefingFactsOf(city: City, { geometric = true, today = '2026-09-05' } = {}): BriefingFacts {
  const { units: _units, ...shown } = city;
  const evaluation = evaluateCoverage(coverageInputOf(city));
  const { result, card, input, parts } = evaluation;
  const complete = geometric ? { ...parts, shares: communeShares(input) } : parts;
  const keys = definitionKeys(city.catalog).filter(
    (key) => geometric || !/^(commune-area|commune-touched|land-area)$/.test(key),
  );
  const values = keys.map((key): [DefinitionKey, DefinitionValue] => [key, definitionValue(key, complete)]);
  return {
    city: shown,
    coverage: result,
    card,
    definitions: Object.fromEntries(values),
    communeRows: Object.fromEntries(keys.map((key) => [key, rowsOf(key, complete)])),
    zones: evaluateZones(city.places, input.serviceAreas, city.stations),
    gaps: gapRanking({
      evaluation,
      parts,
      definition: 'any',
      range: commonRange(city.stations, city.radioModel),
    }),
    register: shippedEntries(city.deadZones),
    today,
  };
}
