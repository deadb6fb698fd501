import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { communeFinder } from '../../src/register/commune-finder.ts';
import { currentStep } from '../../src/register/current-status.ts';
import {
  entriesInForce,
  freeId,
  noChanges,
  withEntry,
  withoutEntry,
} from '../../src/register/register-changes.ts';
import { registerDeadZones, unsolvedDeadZones } from '../../src/register/register-dead-zones.ts';
import type { RegisterEntry, Status } from '../../src/register/register-entry.ts';
import { registerProgress } from '../../src/register/register-progress.ts';
import { isSameName } from '../../src/register/same-name.ts';
import { shippedEntries } from '../../src/register/shipped-entries.ts';
import { takenOver } from '../../src/register/take-over.ts';
import { changesBetween, closestNames } from '../../src/text/closest-names.ts';
import { anEntry, readText, tinyCity, tinyContext } from './register-support.ts';

const shipped = shippedEntries(tinyCity.deadZones);
const step = (status: Status, date: string, source = 'UBND xã') => ({ status, date, source });

describe('the register of the data', () => {
  it('holds what a source reports outright, and nothing that is context', () => {
    expect(shipped).toEqual([
      {
        id: 'thon-1',
        name: 'Thôn Một',
        communeCode: '004',
        unitType: 'village',
        people: 100,
        households: 25,
        power: 'none',
        cause: 'Chưa có sóng di động',
        position: [95.035, 0.035],
        positionKind: 'commune-symbol',
        officialList: 'unknown',
        source: 'Báo thử nghiệm',
        history: [step('reported', '2026-01-15', 'Báo thử nghiệm')],
        origin: 'shipped',
      },
    ]);
  });
});

describe('the status in force', () => {
  const current = (...history: RegisterEntry['history']) => currentStep({ history });

  it('is the latest by date, whatever the order in which the steps were written', () => {
    expect(current(step('solved', '2026-02-01'), step('reported', '2026-01-10')).status).toBe('solved');
    expect(
      current(step('reported', '2026-03-01'), step('solved', '2026-02-01'), step('reported', '2026-01-01'))
        .date,
    ).toBe('2026-03-01');
  });

  it('is the one further along where the dates do not tell', () => {
    expect(current(step('solved', '2026'), step('reported', '2026-03-11')).status).toBe('solved');
    expect(current(step('planned', '2026-03-11'), step('confirmed', '2026-03-11')).status).toBe('planned');
    expect(current(step('solved', '2025'), step('reported', '2026-03')).status).toBe('reported');
  });
});

describe('changes by hand', () => {
  it('keep only what differs from the data, so that a newer release shows', () => {
    const edited = withEntry(noChanges, shipped, { ...shipped[0]!, people: 90 });
    expect(edited.edits['thon-1']).toEqual({ fields: { people: 90 }, steps: [] });
    const release = [
      {
        ...shipped[0]!,
        households: 31,
        history: [...shipped[0]!.history, step('confirmed', '2026-02-20', 'Sở')],
      },
    ];
    expect(entriesInForce(release, edited)[0]).toMatchObject({
      people: 90,
      households: 31,
      history: [{ status: 'reported' }, { status: 'confirmed' }],
    });
  });

  it('add steps, and never take away those of the data', () => {
    const planned = { ...shipped[0]!, history: [step('planned', '2026-03-01')] };
    const changes = withEntry(noChanges, shipped, planned);
    expect(entriesInForce(shipped, changes)[0]!.history.map(({ status }) => status)).toEqual([
      'reported',
      'planned',
    ]);
  });

  it('leave nothing behind when an edit is taken back by another', () => {
    const there = withEntry(noChanges, shipped, { ...shipped[0]!, people: 90 });
    expect(withEntry(there, shipped, shipped[0]!)).toEqual(noChanges);
  });

  it('remove, and an entry of the data comes back with its next edit only', () => {
    const added = withEntry(noChanges, shipped, anEntry());
    const none = withoutEntry(withoutEntry(added, shipped, 'entry-1'), shipped, 'thon-1');
    expect(entriesInForce(shipped, none)).toEqual([]);
    expect(none).toEqual({ added: [], edits: {}, removed: ['thon-1'] });
    expect(entriesInForce(shipped, withEntry(none, shipped, shipped[0]!))).toEqual(shipped);
  });

  it('give ids that no entry has', () => {
    expect(freeId([])).toBe('entry-1');
    expect(freeId([{ id: 'entry-9' }, { id: 'x' }, { id: 'entry-2' }])).toBe('entry-10');
  });
});

describe('progress', () => {
  const count = (id: string, unit: string, value: number) => ({
    id,
    unit,
    value,
    statement: { vi: '', en: '' },
    unitText: { vi: '', en: '' },
    scope: 'city' as const,
    source: 'Sở',
    asOf: '2026-03-11',
  });
  const counts = [
    count('dead-zone-villages', 'villages', 10),
    count('dead-zone-clusters', 'residential clusters', 11),
    count('villages-without-power', 'villages', 10),
    { ...count('country', 'villages', 273), scope: 'country' as const },
  ];

  it('has nothing but the announced number while no name is known', () => {
    expect(registerProgress([], counts)).toMatchObject({
      official: 21,
      named: 0,
      namedSolved: 0,
      unpublished: 21,
      left: 21,
      others: 0,
      withoutPower: { value: 10 },
    });
  });

  it('counts down by entries known to be officially counted, and keeps the others apart', () => {
    const entries = [
      anEntry({ id: 'a' }),
      anEntry({ id: 'b', history: [step('reported', '2026-01-01'), step('solved', '2026-02-01')] }),
      anEntry({ id: 'c', unitType: 'cluster' }),
      anEntry({ id: 'd', officialList: 'unknown', history: [step('solved', '2026-02-01')] }),
      anEntry({ id: 'e', officialList: 'no' }),
    ];
    expect(registerProgress(entries, counts)).toMatchObject({
      official: 21,
      named: 3,
      namedSolved: 1,
      unpublished: 18,
      left: 20,
      others: 2,
      othersSolved: 1,
    });
  });

  it('never says that fewer than none are unpublished', () => {
    const villages = Array.from({ length: 12 }, (_, index) => anEntry({ id: String(index) }));
    expect(registerProgress(villages, counts)).toMatchObject({ named: 12, unpublished: 11, left: 23 });
  });

  it('takes the first count of a unit where no id says which it is', () => {
    expect(registerProgress(shipped, tinyCity.deadZoneCounts)).toMatchObject({ official: 3, unpublished: 3 });
  });
});

describe('what the map gets', () => {
  const solved = { ...shipped[0]!, history: [...shipped[0]!.history, step('solved', '2026-03-01')] };

  it('is the data as they are while nothing is changed', () => {
    const [zone, context] = registerDeadZones(tinyCity.deadZones, shipped);
    expect(zone).toEqual(tinyCity.deadZones[0]);
    expect(context).toEqual(tinyCity.deadZones[1]);
  });

  it('leaves out the removed and the solved, and has the added at their place', () => {
    const entries = [solved, anEntry()];
    const zones = registerDeadZones(tinyCity.deadZones, entries);
    expect(zones.map(({ id }) => id)).toEqual(['thon-1', 'thon-2', 'entry-1']);
    expect(zones[2]).toMatchObject({
      recordType: 'reported-dead-zone',
      geometry: { coordinates: [95.01, 0.03] },
    });
    expect(unsolvedDeadZones(zones, entries).map(({ id }) => id)).toEqual(['thon-2', 'entry-1']);
    expect(registerDeadZones(tinyCity.deadZones, []).map(({ id }) => id)).toEqual(['thon-2']);
  });
});

describe('names', () => {
  it('are the same whatever the case and where the tone stands, but not with another tone', () => {
    expect(isSameName('Thôn Hòa Bắc', 'thôn  hoà bắc')).toBe(true);
    expect(isSameName('Thôn Hòa', 'Thôn Hóa')).toBe(false);
    expect(isSameName('Thon Hoa', 'Thôn Hòa')).toBe(true);
    expect(isSameName('Thôn 1', 'Thôn 11')).toBe(false);
  });

  it('of communes are found with or without type and diacritics', () => {
    const find = communeFinder(tinyCity.communes);
    for (const name of ['Cẩm Sơn', 'cam son', 'xã Cẩm Sơn', 'Phường Cẩm Sơn', 'Cam Son']) {
      expect(find(name)).toMatchObject({ found: 'one', commune: { code: '003' } });
    }
    expect(find('Huyện Đảo Xa')).toMatchObject({ found: 'former', communes: [{ code: '005' }] });
    expect(find('Cấm Sươn')).toMatchObject({ found: 'none', closest: [{ code: '003' }] });
    expect(find('Thành Phố Lớn')).toEqual({ found: 'none', closest: [] });
  });

  it('that several communes share are told apart by diacritics or type, else listed', () => {
    const base = { nameEn: '', formerUnits: [] };
    const find = communeFinder([
      { ...base, code: '1', name: 'Trà Mỹ', type: 'xã' },
      { ...base, code: '2', name: 'Tra My', type: 'xã' },
      { ...base, code: '3', name: 'Tân An', type: 'xã' },
      { ...base, code: '4', name: 'Tân An', type: 'phường' },
    ]);
    expect(find('Trà Mỹ')).toMatchObject({ found: 'one', commune: { code: '1' } });
    expect(find('trà my')).toMatchObject({ found: 'several' });
    expect(find('phường Tân An')).toMatchObject({ found: 'one', commune: { code: '4' } });
    expect(find('Tân An')).toMatchObject({ found: 'several', communes: [{ code: '3' }, { code: '4' }] });
  });

  it('are near by the fewest letters that differ', () => {
    expect(changesBetween('kitten', 'sitting')).toBe(3);
    expect(changesBetween('', 'abc')).toBe(3);
    expect(closestNames('tra leng', ['tra linh', 'tra leg', 'hai van'])).toEqual(['tra leg', 'tra linh']);
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
        expect(changesBetween(a, b)).toBe(changesBetween(b, a));
        expect(changesBetween(a, b) === 0).toBe(a === b);
        expect(changesBetween(a, b, 2) <= 2).toBe(changesBetween(a, b) <= 2);
      }),
      { seed: 2, numRuns: 200 },
    );
  });
});

describe('taking a file over', () => {
  const text = [
    'id,name,commune,people,source,reported_date',
    ',Thôn A,An Bình,10,UBND,2026-03-05',
    'thon-1,Thôn Một,Đông Hải,95,UBND,2026-03-05',
    'k7,Thôn B,An Bình,20,UBND,2026-03-05',
  ].join('\n');

  function good(entries = shipped) {
    const read = readText(text, tinyContext(entries));
    if (!read.ok || read.reading.bad.length > 0) throw new Error('the file should be good');
    return read.reading.good;
  }

  it('adds, updates by id, and says the second time that nothing is new', () => {
    const taken = takenOver(noChanges, shipped, good());
    expect(taken).toMatchObject({ added: 2, changed: 1 });
    const entries = entriesInForce(shipped, taken.changes);
    expect(entries.map(({ id, people, origin }) => [id, people, origin])).toEqual([
      ['thon-1', 95, 'shipped'],
      ['entry-1', 10, 'imported'],
      ['k7', 20, 'imported'],
    ]);
    expect(entries[0]!.history).toHaveLength(2);
    const again = readText(text.replace(',Thôn A', 'entry-1,Thôn A'), tinyContext(entries));
    expect(again.ok && again.reading.good.map(({ does }) => does)).toEqual(['repeats', 'repeats', 'repeats']);
  });

  it('leaves out a place that has come into the register meanwhile', () => {
    const meanwhile = withEntry(noChanges, shipped, anEntry({ name: 'thôn a', communeCode: '001' }));
    const taken = takenOver(meanwhile, shipped, good());
    expect(taken).toMatchObject({ added: 1, changed: 1 });
    expect(new Set(taken.changes.added.map(({ id }) => id)).size).toBe(2);
  });
});
