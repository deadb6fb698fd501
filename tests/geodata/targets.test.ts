import { describe, expect, test } from 'vitest';
import { referenceReader } from '../../geodata/build/reference.ts';
import { buildTargets } from '../../geodata/build/targets.ts';
import { readFacts } from '../../src/data/read-facts.ts';
import { readTargets } from '../../src/data/read-targets.ts';
import { referenceDir, shippedBytes, shippedRows, shippedText } from './shipped.ts';
import { englishIn, isMarkedVietnamese } from './vietnamese.ts';

const targets = shippedRows('targets.csv');
const facts = shippedRows('facts.csv');

describe('targets and facts', () => {
  test('the app reads both files', () => {
    const targetsRead = readTargets('targets.csv', shippedBytes('targets.csv'));
    expect(targetsRead.ok ? targetsRead.value.length : targetsRead.failures).toBe(targets.length);
    const factsRead = readFacts('facts.csv', shippedBytes('facts.csv'));
    expect(factsRead.ok ? factsRead.value.length : factsRead.failures).toBe(facts.length);
  });

  test.each([
    ['5g-population', '>=', '95', 'percent of population'],
    ['5g-zones', '=', '100', 'percent of zones'],
  ])('%s is due in 2026 and says who stated it', (id, comparator, value, unit) => {
    expect(targets.find((row) => row.id === id)).toMatchObject({
      comparator,
      value,
      unit,
      due_year: '2026',
      source: 'VietTimes, giám đốc Sở KH&CN Đà Nẵng',
      source_date: '2026-03-11',
    });
  });

  test('ids occur once over both files', () => {
    const ids = [...targets, ...facts].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('every target has a due year and a comparator; counts at a date are facts', () => {
    for (const { id, due_year, comparator } of targets) {
      expect(due_year, id).toMatch(/^20\d\d$/);
      expect(['>=', '=', '<='], id).toContain(comparator);
    }
    for (const id of ['it-parks', 'incubators', 'innovation-spaces', 'city-population', 'city-area']) {
      expect(
        facts.map((row) => row.id),
        id,
      ).toContain(id);
    }
    expect(facts.find(({ id }) => id === 'city-population')?.value).toBe('3065628');
  });

  test('starting points are in both languages or in neither', () => {
    const withBaseline = targets.filter(({ baseline_vi }) => baseline_vi !== '');
    expect(withBaseline.map(({ id }) => id)).toEqual([
      'dead-zone-villages',
      'dead-zone-clusters',
      'villages-without-power',
      'startups',
      'digital-economy-2030',
    ]);
    for (const { id, baseline_vi, baseline_en } of targets) {
      expect(baseline_vi === '', id).toBe(baseline_en === '');
      expect(englishIn(baseline_vi ?? ''), id).toBeNull();
    }
  });

  test('Vietnamese is Vietnamese, in statements and units', () => {
    for (const { statement_vi = '', unit_vi = '' } of [...targets, ...facts]) {
      expect(isMarkedVietnamese(statement_vi), statement_vi).toBe(true);
      expect(englishIn(statement_vi), statement_vi).toBeNull();
      expect(unit_vi, statement_vi).not.toMatch(/percent|villages|clusters|yes|companies|spaces|people/);
    }
  });
});

describe.skipIf(referenceDir === null)('targets from the reference', () => {
  const read = referenceReader(referenceDir ?? '');

  test('the shipped files are what the build makes', () => {
    for (const { name, content } of buildTargets(read).files)
      expect(shippedText(name) === content, name).toBe(true);
  });

  test('every row of facts.csv is a target or a fact', () => {
    const ids = read('facts.csv')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',')[0]);
    const built = [...targets, ...facts].map(({ id }) => id);
    for (const id of ids) expect(built).toContain(id);
    expect(built.filter((id) => !ids.includes(id))).toEqual([
      '5g-stations-to-4g',
      'villages-mobile-broadband',
    ]);
  });

  test('a value or comparator that is none is refused with the id of the row', () => {
    const change = (from: string, to: string) => () =>
      buildTargets((name) => (name === 'facts.csv' ? read(name).replace(from, to) : read(name)));
    expect(change(',95,percent of population', ',nearly all,percent of population')).toThrow(
      '5g-population: the value is nearly all',
    );
    expect(change('percent of population,>=', 'percent of population,about')).toThrow(
      '5g-population: the comparator is about',
    );
  });
});
