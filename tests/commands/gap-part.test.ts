import { describe, expect, it } from 'vitest';
import { gapPart } from '../../src/commands/engine/gap-part.ts';
import { createJobs } from '../../src/commands/engine/jobs.ts';
import { coverageInputOf } from '../../src/coverage/city-coverage-input.ts';
import { evaluateCoverage } from '../../src/coverage/evaluate.ts';
import { openTinyCity } from '../fixtures/fixture-files.ts';

async function openedPart() {
  const city = await openTinyCity();
  const input = coverageInputOf(city);
  const opened = { city, input, evaluation: evaluateCoverage(input) };
  return gapPart(() => opened, createJobs());
}

/** Cells of a CSV without quotes, as the lines after its heading. */
function cells(csv: string): Record<string, string>[] {
  const [head = '', ...lines] = csv
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/);
  const keys = head.split(/[;,]/);
  return lines
    .filter((line) => !line.startsWith('#'))
    .map((line) => Object.fromEntries(line.split(/[;,]/).map((cell, k) => [keys[k]!, cell])));
}

describe('the gaps of the tiny city', () => {
  it('are ranked by hand', async () => {
    const part = await openedPart();
    const ranking = (await part.gaps({ definition: 'any', range: null }))!;
    // 10,000 − 8,500 people. Units are 556 m apart, so each is a cluster: three corners of 003 with 200 people, and
    // the middle of 004 with 200, then seven units of 004 with 100.
    expect(ranking.people).toBe(1500);
    expect(ranking.clusters.map(({ people, communeCode }) => `${communeCode}: ${people}`)).toEqual([
      ...Array(4)
        .fill(null)
        .map((_, k) => (k < 3 ? '003: 200' : '004: 200'))
        .sort(),
      ...Array(7).fill('004: 100'),
    ]);
    expect(ranking.rest).toEqual({ clusters: 0, people: 0 });
    expect(ranking.communes.map(({ code, people }) => [code, people])).toEqual([
      ['004', 900],
      ['003', 600],
    ]);
  });

  it('make a file whose people sum to the headline, marked as simulated', async () => {
    const part = await openedPart();
    for (const definition of ['any', 'operator:alpha', 'commune-area'] as const) {
      const ranking = (await part.gaps({ definition, range: null }))!;
      const { name, blob } = await part.gapFile({ definition, range: null }, 'csv', 'vi');
      const rows = cells(await blob.text());
      const sum = rows.reduce((total, row) => total + Number(row.uncovered_people), 0);
      expect(sum, definition).toBe(ranking.people);
      expect(name).toContain('gap-clusters');
    }
  });

  it('use the range that is asked for, else the one most stations are of', async () => {
    const part = await openedPart();
    const city = await openTinyCity();
    const [row] = city.radioModel;
    const asked = (await part.gaps({ definition: 'any', range: row! }))!;
    expect(asked.range).toEqual(row);
    const unknown = (await part.gaps({ definition: 'any', range: { band: 'n99', environment: 'urban' } }))!;
    expect(unknown.range).toEqual((await part.gaps({ definition: 'any', range: null }))!.range);
  });
});
