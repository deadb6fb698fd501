import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChoicesGiven } from '../../src/intake/choices.ts';
import { rememberMapping } from '../../src/intake/mapping/remember.ts';
import { groupsOf, nowhere, prepared, proposed } from './open-file-fixture.ts';

type Style = 'vi-VN' | 'en-US';

/** The numbers that a table has in one column once it is taken in. */
async function numbersOf(table: string, field: string, given: ChoicesGiven = {}): Promise<number[]> {
  const { intake } = await proposed('a.csv', table, nowhere, given);
  const [heading = '', ...lines] = new TextDecoder()
    .decode((await prepared(intake)).bytes)
    .trim()
    .split('\r\n');
  const c = heading.split(',').indexOf(field);
  return lines.map((line) => Number(line.split(',')[c]));
}

const style = fc.constantFrom<Style>('vi-VN', 'en-US');
const digits = fc.constantFrom([3, 3], [0, 3], [5, 6]);

/** Rows of numbers with how the positions and how the others are written. */
function tables(of: fc.Arbitrary<number>) {
  const row = fc.record({
    lon: fc.integer({ min: 107_000_000, max: 109_000_000 }),
    lat: fc.integer({ min: 15_000_000, max: 17_000_000 }),
    value: of,
  });
  const rows = fc.uniqueArray(row, {
    minLength: 1,
    maxLength: 8,
    selector: ({ lon, lat }) => `${lon} ${lat}`,
  });
  return fc.record({ rows, degrees: style, numbers: style, digits });
}

describe('numbers as a formatter writes them, positions in one style and the others in any', () => {
  it.each([
    ['population', fc.integer({ min: 0, max: 150_000 })],
    ['radius_m', fc.integer({ min: 20, max: 15_000 })],
  ] as const)('are what they were: %s', async (field, of) => {
    let mixed = 0;
    await fc.assert(
      fc.asyncProperty(tables(of), async ({ rows, degrees, numbers, digits: [least, most] }) => {
        const degree = new Intl.NumberFormat(degrees, {
          minimumFractionDigits: least!,
          maximumFractionDigits: most!,
        });
        const plain = new Intl.NumberFormat('en-US', { useGrouping: false, maximumFractionDigits: most! });
        const number = new Intl.NumberFormat(numbers);
        const id = field === 'radius_m' ? 'id' : 'h3';
        const lines = rows.map(({ lon, lat, value }, k) =>
          [
            id === 'id' ? `S${k}` : '',
            degree.format(lon / 1e6),
            degree.format(lat / 1e6),
            number.format(value),
          ].join('\t'),
        );
        const table = [[id, 'lon', 'lat', field].join('\t'), ...lines].join('\n');
        const rounded = (millionths: number): number => Number(plain.format(millionths / 1e6));
        mixed += Number(degrees !== numbers && lines.some((line) => /[.,]\d{3}$/.test(line)));
        const given: ChoicesGiven =
          field === 'population' ? { columns: { lon: 'lon', lat: 'lat', population: field } } : {};
        expect(await numbersOf(table, field, given)).toEqual(rows.map(({ value }) => value));
        expect(await numbersOf(table, 'lon', given)).toEqual(rows.map(({ lon }) => rounded(lon)));
        expect(await numbersOf(table, 'lat', given)).toEqual(rows.map(({ lat }) => rounded(lat)));
      }),
      { seed: 23, numRuns: 150 },
    );
    expect(mixed).toBeGreaterThan(20);
  });
});

describe('a number that can be read both ways', () => {
  const population = 'lon;lat;population\n108.20;16.05;9.192\n108.21;16.06;5.743\n108.22;16.07;203\n';
  const radius = 'id;lon;lat;radius_m\nA;108.20;16.05;1.200\nB;108.21;16.06;850\n';

  it('is whole where it counts people, and each such row is told', async () => {
    expect(await numbersOf(population, 'population')).toEqual([9192, 5743, 203]);
    const { proposal } = await proposed('a.csv', population, nowhere);
    expect(groupsOf(proposal)).toEqual(['number-read fix 2']);
    expect(proposal.report.groups[0]!.listed[0]!.failure.detail).toEqual({ value: '9.192', used: 9192 });
    expect(proposal.choices).toMatchObject({ decimals: 'point', decimalsOf: { population: 'comma' } });
  });

  it('has decimals where others of its column cannot be read otherwise', async () => {
    const fractions = population.replace('203', '203.5');
    expect(await numbersOf(fractions, 'population')).toEqual([9.192, 5.743, 203.5]);
  });

  it('is a radius that a station may have', async () => {
    expect(await numbersOf(radius, 'radius_m')).toEqual([1200, 850]);
    expect(await numbersOf(radius.replace('1.200', '20.500'), 'radius_m')).toEqual([20.5, 850]);
    expect(await numbersOf(radius.replace('1.200', '1.200 m'), 'radius_m')).toEqual([1200, 850]);
    expect(await numbersOf(radius.replace('1.200', '1.200 km').replace('850', '2 km'), 'radius_m')).toEqual([
      1200, 2000,
    ]);
    expect(await numbersOf(radius.replace('radius_m', 'radius_km').replace('850', '2'), 'radius_m')).toEqual([
      1200, 2000,
    ]);
  });

  it('is a position in the country, in two columns or in one', async () => {
    const apart = 'id;lon;lat;radius_m\nA;108,202;16,054;500\n';
    expect(await numbersOf(apart, 'lon')).toEqual([108.202]);
    expect(await numbersOf(apart, 'lat')).toEqual([16.054]);
    const together = 'id;Tọa độ;radius_m\nA;16,054 108,202;500\n';
    expect(await numbersOf(together, 'lon')).toEqual([108.202]);
    const unnamed = 'id;a;b;radius_m\nA;108,202;16,054;500\nB;108,213;16,061;600\n';
    expect(await numbersOf(unnamed, 'lat')).toEqual([16.054, 16.061]);
  });

  it('is read as the user says, in every column, until that is left to the app again', async () => {
    expect(await numbersOf(population, 'population', { decimals: 'point' })).toEqual([9.192, 5.743, 203]);
    expect(await numbersOf(radius, 'radius_m', { decimals: 'point' })).toEqual([1.2, 850]);
    const { intake, proposal } = await proposed('a.csv', radius, nowhere, { decimals: 'point' });
    expect(proposal.choices).not.toHaveProperty('decimalsOf');
    const again = await intake.revise({ decimals: 'each' });
    expect(again.ok && again.value.choices.decimalsOf).toEqual({ radius_m: 'comma' });
  });

  it('is read as the user said of the last file of the same shape, not as the app had read that', async () => {
    const said = await proposed('a.csv', population, nowhere, { decimals: 'point' });
    const next = await proposed('b.csv', population, nowhere, {}, [rememberMapping(said.proposal)]);
    expect(new TextDecoder().decode((await prepared(next.intake)).bytes)).toContain('9.192');
    const commas = await proposed('a.csv', population, nowhere, { decimals: 'comma' });
    const placed = population.replace(/(108|16)\.(\d\d)/g, '$1.$27');
    const near = await proposed('b.csv', placed, nowhere, {}, [rememberMapping(commas.proposal)]);
    expect(new TextDecoder().decode((await prepared(near.intake)).bytes)).toContain('108.207,16.057,9192');
    const plain = await proposed('a.csv', population.replaceAll(/\d\.(?=\d{3}\n)/g, ''), nowhere);
    const after = await proposed('b.csv', population, nowhere, {}, [rememberMapping(plain.proposal)]);
    expect(new TextDecoder().decode((await prepared(after.intake)).bytes)).toContain('9192');
  });

  it('does not hold for columns that tell by themselves, whatever the last file was like', async () => {
    const commas = 'id;lon;lat;radius_m\nA;108,20623;16,0471;500,5\n';
    const { proposal } = await proposed('a.csv', commas, nowhere);
    expect(proposal.choices.decimals).toBe('comma');
    const points = commas.replaceAll(',', '.').replace('500.5', '1.200').replace('16.0471', '16.047');
    const next = await proposed('b.csv', points, nowhere, {}, [rememberMapping(proposal)]);
    const text = new TextDecoder().decode((await prepared(next.intake)).bytes);
    expect(text).toContain('A,108.20623,16.047,,1200,');
  });
});
