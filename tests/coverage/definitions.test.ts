import { describe, expect, it } from 'vitest';
import { communeShares, communeSharesAsync } from '../../src/coverage/commune-outlines.ts';
import { communeRows } from '../../src/coverage/commune-rows.ts';
import { communeRowsAsync } from '../../src/coverage/commune-rows-async.ts';
import { evaluateCoverage } from '../../src/coverage/evaluate.ts';
import { evaluateCoverageAsync } from '../../src/coverage/evaluate-async.ts';
import { allDefinitions, geometricDefinitions } from '../../src/coverage/geometric-definitions.ts';
import type { DefinitionKey } from '../../src/coverage/result.ts';
import { NO_COMMUNE } from '../../src/data/city.ts';
import { unitsOf } from '../support/arbitrary-input.ts';
import { box, serviceArea, threeCommunes } from '../support/three-communes.ts';

/** People covered in A, B and C under each definition, worked out by hand. */
const byHand: { key: DefinitionKey; people: [a: number, b: number, c: number]; value: number }[] = [
  // X reaches 400 of A, Y the other 200; X 100 of B, Y the other 200; nobody reaches C: 900 of 1,000.
  { key: 'any', people: [600, 300, 0], value: 90 },
  { key: 'operator:x', people: [400, 100, 0], value: 50 },
  { key: 'operator:y', people: [200, 200, 0], value: 40 },
  // X has 500, Y 400: X.
  { key: 'largest-operator', people: [400, 100, 0], value: 50 },
  // A: X 400 over Y 200. B: Y 200 over X 100.
  { key: 'largest-per-commune', people: [400, 200, 0], value: 60 },
  // Centres at 0.5, 1.5 and 2.5: only B's is in an area (Y to 1.55).
  { key: 'commune-centroid', people: [0, 300, 0], value: 30 },
  // A 0.4 + 0.4 of 600; B 0.55 + 0.3 of 300; C 0.1 · 0.1 of 100: 480 + 255 + 1.
  { key: 'commune-area', people: [480, 255, 1], value: 73.6 },
  { key: 'commune-touched', people: [600, 300, 100], value: 100 },
];

describe('the definitions, on three communes worked out by hand', () => {
  it.each(byHand)('$key is $value %', ({ key, people, value }) => {
    const evaluation = evaluateCoverage(threeCommunes(), key);
    const { result } = evaluation;
    expect(result.definition).toBe(key);
    expect(result.value).toBeCloseTo(value, 6);
    expect(result.coveredPeople).toBeCloseTo(people[0] + people[1] + people[2], 6);
    expect(result.totalPeople).toBe(1000);
    expect(result.definitions[key]).toEqual({ value: result.value, coveredPeople: result.coveredPeople });
    expect(result.byCommune.map(({ code }) => code)).toEqual(['A', 'B', 'C']);
    for (const [k, row] of result.byCommune.entries()) expect(row.coveredPeople).toBeCloseTo(people[k]!, 6);
    expect(communeRows(evaluation, key)).toEqual(result.byCommune);
  });

  it('weighs land area with official areas and counts no people', () => {
    // A 0.8 of 1 km², B 0.85 of 2 km², C 0.01 of 5 km²: 2.55 of 8 km².
    const { result } = evaluateCoverage(threeCommunes(), 'land-area');
    expect(result.value).toBeCloseTo(31.875, 6);
    expect(result.definitions['land-area']).toEqual({ value: result.value, coveredPeople: null });
    expect(result.coveredPeople).toBe(0);
    const shares = [80, 85, 1];
    for (const [k, row] of result.byCommune.entries()) {
      expect(row.value).toBeCloseTo(shares[k]!, 6);
      expect(row.coveredPeople).toBe(0);
    }
  });

  it('stand beside the headline, quick ones at once and all when asked for', () => {
    const quick = byHand.filter(({ key }) => key !== 'commune-area' && key !== 'commune-touched');
    const { definitions } = evaluateCoverage(threeCommunes()).result;
    expect(Object.keys(definitions).sort()).toEqual(quick.map(({ key }) => key).sort());
    const all = allDefinitions(threeCommunes());
    expect(Object.keys(all).sort()).toEqual([...byHand.map(({ key }) => key), 'land-area'].sort());
    for (const { key, value } of byHand) expect(all[key]!.value).toBeCloseTo(value, 6);
    expect(all).toEqual({ ...definitions, ...geometricDefinitions(threeCommunes()) });
  });

  it('are the same asynchronously', async () => {
    const input = threeCommunes();
    const progress: number[] = [];
    const onProgress = (done: number) => progress.push(done);
    expect(await communeSharesAsync(input, { onProgress })).toEqual(communeShares(input));
    expect(progress).toEqual([1 / 3, 2 / 3, 1]);
    const evaluation = evaluateCoverage(input);
    for (const key of ['any', 'commune-area'] as const) {
      expect((await evaluateCoverageAsync(input, key)).result).toEqual(evaluateCoverage(input, key).result);
      expect(await communeRowsAsync(evaluation, key)).toEqual(communeRows(evaluation, key));
    }
  });

  it('stop when aborted', async () => {
    const stopped = AbortSignal.abort(new Error('moved on'));
    await expect(communeSharesAsync(threeCommunes(), { signal: stopped })).rejects.toThrow('moved on');
  });
});

describe('the result', () => {
  it('carries its verdict, its inputs and its card', () => {
    const { result, card } = evaluateCoverage(threeCommunes());
    expect(result).toMatchObject({
      target: 95,
      met: false,
      simulated: true,
      units: 5,
      serviceAreas: 4,
      sources: threeCommunes().sources,
    });
    expect(result.hash).toMatch(/^[0-9a-f]{16}$/);
    expect(card).toMatchObject({
      definition: 'any',
      operators: ['Xanh', 'Yến'],
      n: 5,
      simulated: true,
      hash: result.hash,
      sources: result.sources,
    });
    expect(evaluateCoverage({ ...threeCommunes(), target: 90 }).result.met).toBe(true);
    expect(evaluateCoverage(threeCommunes(), 'operator:y').card.operators).toEqual(['Yến']);
  });

  it('finds an operator by id, or by name in any case', () => {
    for (const key of [
      'operator:y',
      'operator:Y',
      'operator:Yến',
      'operator:YẾN',
      'operator:yến'.normalize('NFD'),
    ]) {
      const { result } = evaluateCoverage(threeCommunes(), key);
      expect(result.definition).toBe('operator:y');
      expect(result.value).toBe(40);
    }
  });

  it.each(['operator:z', 'operator:', 'nonsense', ''])('refuses the definition "%s"', (key) => {
    expect(() => evaluateCoverage(threeCommunes(), key)).toThrow(`There is no definition "${key}".`);
  });

  it('reports an operator that only the service areas name, and one that has none', () => {
    const input = threeCommunes();
    input.serviceAreas.push(serviceArea('w', 'w', box(2, 0, 3, 1)));
    input.operators.push({ id: 'idle', name: 'Idle' });
    const { result, card } = evaluateCoverage(input);
    expect(result.definitions['operator:w']).toEqual({ value: 10, coveredPeople: 100 });
    expect(result.definitions['operator:idle']).toEqual({ value: 0, coveredPeople: 0 });
    expect(result.value).toBe(100);
    expect(card.operators).toEqual(['Xanh', 'Yến', 'w']);
  });

  it('counts units in no commune, in a row of their own', () => {
    const input = threeCommunes();
    input.units = unitsOf(
      [
        [0.0025, 0.005],
        [0.0026, 0.005],
        [0.5, 0.5],
      ],
      [50, 30, 20],
      [0, NO_COMMUNE, NO_COMMUNE],
    );
    const { result } = evaluateCoverage(input);
    expect(result.totalPeople).toBe(100);
    expect(result.coveredPeople).toBe(80);
    expect(result.byCommune.at(-1)).toEqual({
      code: 'outside',
      name: '–',
      population: 50,
      coveredPeople: 30,
      value: 60,
    });
    expect(result.byCommune.map(({ value }) => value)).toEqual([100, null, null, 60]);
    const perCommune = evaluateCoverage(input, 'commune-touched').result;
    expect(perCommune.coveredPeople).toBe(50);
    expect(perCommune.value).toBe(50);
  });

  it('is 0 % of nobody without units, people, communes or service areas', () => {
    const input = threeCommunes();
    const nobody = { ...input, units: unitsOf([[0.0025, 0.005]], [0]) };
    for (const empty of [
      { ...input, units: unitsOf([], []) },
      nobody,
      { ...nobody, communes: [], units: unitsOf([], []) },
      { ...input, serviceAreas: [] },
      { ...input, serviceAreas: [], operators: [] },
    ]) {
      for (const key of ['any', 'largest-operator', 'largest-per-commune', 'commune-area', 'land-area']) {
        const { result } = evaluateCoverage(empty, key);
        if (empty.serviceAreas.length === 0 || key !== 'land-area') expect(result.value).toBe(0);
        expect(result.met).toBe(false);
        expect(result.coveredPeople).toBe(0);
      }
    }
    expect(evaluateCoverage(nobody).result.byCommune.map(({ value }) => value)).toEqual([null, null, null]);
  });

  it('says met from the unrounded value', () => {
    const people = (covered: number, of: number) => ({
      ...threeCommunes(),
      units: unitsOf(
        [
          [0.0025, 0.005],
          [0.025, 0.005],
        ],
        [covered, of - covered],
        [0, 2],
      ),
    });
    expect(evaluateCoverage(people(94_960, 100_000)).result).toMatchObject({ value: 94.96, met: false });
    expect(evaluateCoverage(people(9_499_999, 10_000_000)).result.met).toBe(false);
    expect(evaluateCoverage(people(95_000, 100_000)).result).toMatchObject({ value: 95, met: true });
    expect(evaluateCoverage(people(2_966_769, 3_122_915)).result.met).toBe(false);
    expect(evaluateCoverage(people(2_966_770, 3_122_915)).result.met).toBe(true);
  });
});
