import fc from 'fast-check';
import { countInput } from '../../src/coverage/coverage-evaluation.ts';
import type { CoverageInput } from '../../src/coverage/coverage-input.ts';
import type { DefinitionParts } from '../../src/coverage/definitions.ts';
import type { DefinitionKey } from '../../src/coverage/result.ts';
import { COMMUNES, coverageArbitrary, OPERATORS } from './arbitrary-input.ts';
import { box, commune } from './three-communes.ts';

/** Every definition that counts people. */
export const PEOPLE_KEYS: DefinitionKey[] = [
  'any',
  'operator:A',
  'operator:B',
  'largest-operator',
  'largest-per-commune',
  'commune-centroid',
  'commune-touched',
  'commune-area',
];

export interface RandomParts {
  input: CoverageInput;
  count: DefinitionParts['count'];
  parts: DefinitionParts;
}

const shareArbitrary = fc.oneof(fc.constantFrom(0, 0.3, 1), fc.double({ min: 0, max: 1, noNaN: true }));
const flagArbitrary = fc.constantFrom(0, 1);
const perCommune = <T>(each: fc.Arbitrary<T>) => fc.array(each, { minLength: COMMUNES, maxLength: COMMUNES });

/** Random units and service areas, with what outlines would tell invented instead of overlaid. */
export const partsArbitrary: fc.Arbitrary<RandomParts> = fc
  .tuple(
    coverageArbitrary,
    perCommune(shareArbitrary),
    perCommune(flagArbitrary),
    perCommune(flagArbitrary),
    perCommune(fc.integer({ min: 0, max: 900 })),
  )
  .map(([{ units, serviceAreas }, area, touched, centroid, hundredths]) => {
    const input: CoverageInput = {
      units,
      serviceAreas,
      communes: area.map((_, k) => commune(`${k}`, box(k, 0, k + 1, 1), hundredths[k]! / 100, 1)),
      operators: OPERATORS.map((id) => ({ id, name: id })),
      target: 95,
      sources: [],
      simulated: true,
    };
    const counted = countInput(input);
    const parts: DefinitionParts = {
      ...counted,
      centroidCovered: Uint8Array.from(centroid),
      shares: { area: Float64Array.from(area), touched: Uint8Array.from(touched) },
    };
    return { input, count: counted.count, parts };
  });
