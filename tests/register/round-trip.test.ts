import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TableFormat } from '../../src/export/file-description.ts';
import { registerTable } from '../../src/export/register-table.ts';
import { tableFile } from '../../src/export/table-file.ts';
import { oneLine } from '../../src/register/check-entry.ts';
import { orderedHistory } from '../../src/register/current-status.ts';
import { readRegister } from '../../src/register/read-register.ts';
import {
  officialAnswers,
  positionKinds,
  powerStates,
  type RegisterEntry,
  statuses,
  unitTypes,
} from '../../src/register/register-entry.ts';
import { registerTemplate } from '../../src/register/register-template.ts';
import { readText, tinyCity, tinyContext } from './register-support.ts';

const letters = fc.string({
  unit: fc.constantFrom(...'aăâbđeêwNaỳễộ 0192,;"\'=+-@|()“”/.:\t'.split('')),
  minLength: 1,
  maxLength: 24,
});
/** One line that says something; an apostrophe before a formula sign is how exported files guard one. */
const line = letters.map(oneLine).filter((text) => text !== '' && !/^'\s*[=+\-@]/.test(text));

const step = fc.record({
  status: fc.constantFrom(...statuses),
  date: fc.constantFrom('2026-02', '2026-03-01', '2026-03-02', '2026-03-14'),
  source: line,
});

/** A place anywhere inside commune 003, [95, 95.02] × [0.02, 0.04]. */
const position = fc
  .tuple(fc.integer({ min: 1, max: 19_999 }), fc.integer({ min: 1, max: 19_999 }))
  .map(([x, y]): [number, number] => [(95_000_000 + x) / 1e6, (20_000 + y) / 1e6]);

const entry: fc.Arbitrary<RegisterEntry> = fc
  .record({
    name: line,
    unitType: fc.constantFrom(...unitTypes),
    people: fc.option(fc.integer({ min: 0, max: 2000 })),
    households: fc.option(fc.integer({ min: 0, max: 2000 })),
    power: fc.constantFrom(...powerStates),
    cause: fc.oneof(fc.constant(''), line),
    place: fc.oneof(
      fc.record({ position, positionKind: fc.constantFrom(...positionKinds) }),
      fc.constant({ position: null, positionKind: 'unknown' as const }),
    ),
    officialList: fc.constantFrom(...officialAnswers),
    source: line,
    steps: fc.array(step, { minLength: 0, maxLength: 4 }),
  })
  .map(({ place, steps, name, ...rest }) => ({
    ...rest,
    ...place,
    id: '',
    name,
    communeCode: '003',
    history: orderedHistory([{ status: 'reported', date: '2026-01-05', source: 'a' }, ...steps]),
    origin: 'imported' as const,
  }));

/** Entries with ids, and names and steps that do not repeat. */
const register = fc.array(entry, { minLength: 1, maxLength: 6 }).map((entries) =>
  entries.map((each, index): RegisterEntry => {
    const distinct = new Map(each.history.map((one) => [JSON.stringify(one), one]));
    return {
      ...each,
      id: `entry-${index + 1}`,
      name: oneLine(`${each.name} n${index}`),
      history: orderedHistory([...distinct.values()]),
    };
  }),
);

async function written(entries: RegisterEntry[], format: TableFormat): Promise<Uint8Array> {
  const table = registerTable({
    entries,
    communes: tinyCity.communes,
    facts: new Map([['entry-1', { nearestStationM: 12.3, nearestOperator: 'Alpha', servedBy: ['Alpha'] }]]),
    about: [],
    simulated: true,
  });
  const file = await tableFile(table, format, 'vi');
  return new Uint8Array(await file.blob.arrayBuffer());
}

describe('an exported register', () => {
  it.each(['csv', 'geojson'] as const)('as %s comes back as it went', async (format) => {
    await fc.assert(
      fc.asyncProperty(register, async (entries) => {
        const read = readRegister(`register.${format}`, await written(entries, format), tinyContext([]));
        if (!read.ok) throw new Error(JSON.stringify(read));
        expect(read.reading.bad).toEqual([]);
        expect(read.reading.remarks.filter(({ code }) => code === 'columns-not-read')).toEqual([]);
        expect(read.reading.good.map((row) => row.entry)).toEqual(entries);
      }),
      { seed: 11, numRuns: 150 },
    );
  });
});

describe('the template', () => {
  it('is read: its example is skipped, and what is filled in below is taken', () => {
    const template = registerTemplate(tinyCity.communes[0] ?? null);
    const [heading = ''] = template.replace('\ufeff', '').split('\r\n');
    const row = heading.split(',').map((field) => ({ name: 'Thôn Tốt', commune: 'An Bình' })[field] ?? '');
    row[heading.split(',').indexOf('source')] = 'UBND';
    row[heading.split(',').indexOf('reported_date')] = '05/03/2026';
    const read = readText(`${template}${row.join(',')}\r\n`);
    if (!read.ok) throw new Error('refused');
    expect(read.reading.bad).toEqual([]);
    expect(read.reading.good.map((each) => each.entry.name)).toEqual(['Thôn Tốt']);
    expect(read.reading.remarks.map(({ code, row: at }) => [code, at])).toContainEqual([
      'example-skipped',
      2,
    ]);
  });

  it('shows words that are read: its example without its mark is good', () => {
    const read = readText(registerTemplate(tinyCity.communes[0] ?? null).replace('vi-du', ''));
    expect(read.ok && read.reading.bad).toEqual([]);
    expect(read.ok && read.reading.good).toHaveLength(1);
  });
});
