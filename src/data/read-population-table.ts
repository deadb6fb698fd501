import { NO_COMMUNE, type PopulationUnits } from './city.ts';
import type { Reading } from './failure.ts';
import { type FaultList, faultList, remarkList } from './fault-list.ts';
import { MOST_PEOPLE, numberOf } from './fields.ts';
import { outsideCommunes } from './outside-communes.ts';
import type { FileContent } from './parsed-file.ts';
import { positionFault } from './position-fault.ts';
import { readTable } from './read-table.ts';
import type { ReadingContext } from './reading-context.ts';
import { type Table, whereOf } from './table.ts';

/**
 * Population units from a table: lon, lat (degrees), population, and optionally commune_code and h3 (the
 * heading `people` does for `population`). Without a commune code the commune is found by position. A unit
 * that lies in no commune still counts in the total. Positions stay as they stand in the file, unrounded.
 */
export function readPopulationTable(
  file: string,
  content: FileContent,
  context: ReadingContext,
): Reading<PopulationUnits> {
  const table = readTable(
    file,
    content,
    {
      required: ['lon', 'lat', 'population'],
      optional: ['commune_code', 'h3'],
      numeric: ['lon', 'lat', 'population'],
      synonyms: { people: 'population' },
    },
    context.cityBbox,
  );
  if (!table.ok) return table;
  const faults = faultList(file);
  const remarks = remarkList(file);
  const units = emptyUnits(table.value.rows.length);
  readPeople(table.value, units, context, faults);
  readCommunes(table.value, units, context, faults, remarks);
  units.h3Resolution = readCells(table.value, faults);
  return faults.faults.length > 0
    ? { ok: false, failures: faults.faults }
    : { ok: true, value: units, remarks: [...table.remarks, ...remarks.faults] };
}

/** Units of the given number, all at [0, 0] with nobody and in no commune. */
export function emptyUnits(count: number): PopulationUnits {
  return {
    count,
    lon: new Float64Array(count),
    lat: new Float64Array(count),
    people: new Float64Array(count),
    communeIndex: new Uint16Array(count).fill(NO_COMMUNE),
    h3Resolution: null,
  };
}

function readPeople(table: Table, units: PopulationUnits, context: ReadingContext, faults: FaultList): void {
  const lonColumn = table.columns.indexOf('lon');
  const latColumn = table.columns.indexOf('lat');
  const peopleColumn = table.columns.indexOf('population');
  for (let i = 0; i < units.count; i += 1) {
    const cells = table.rows[i]!;
    const where = whereOf(table, i);
    const lon = numberOf(cells[lonColumn]);
    const lat = numberOf(cells[latColumn]);
    const fault = positionFault(lon, lat, context.cityBbox);
    if (fault) {
      faults.add(
        fault,
        { ...where, field: 'lon, lat' },
        { value: `${cells[lonColumn]}, ${cells[latColumn]}` },
      );
    }
    const people = numberOf(cells[peopleColumn]);
    if (people === null) {
      faults.add(
        'population-not-a-number',
        { ...where, field: 'population' },
        { value: cells[peopleColumn]! },
      );
    } else if (people < 0) {
      faults.add('population-negative', { ...where, field: 'population' }, { value: people });
    } else if (people > MOST_PEOPLE) {
      faults.add(
        'value-not-allowed',
        { ...where, field: 'population' },
        { value: cells[peopleColumn]!, expected: 'people' },
      );
    }
    units.lon[i] = lon ?? 0;
    units.lat[i] = lat ?? 0;
    units.people[i] = people ?? 0;
  }
}

function readCommunes(
  table: Table,
  units: PopulationUnits,
  context: ReadingContext,
  faults: FaultList,
  remarks: FaultList,
): void {
  const { communes, locate } = context;
  if (!communes || !locate || faults.faults.length > 0) return;
  const indexOfCode = new Map(communes.map((commune, index) => [commune.code, index]));
  const codeColumn = table.columns.indexOf('commune_code');
  for (let i = 0; i < units.count; i += 1) {
    const where = whereOf(table, i);
    const code = codeColumn < 0 ? '' : table.rows[i]![codeColumn]!;
    const index = code === '' ? locate(units.lon[i]!, units.lat[i]!) : indexOfCode.get(code);
    if (index === undefined) {
      faults.add('unknown-commune', { ...where, field: 'commune_code' }, { value: code });
      continue;
    }
    units.communeIndex[i] = index;
  }
  if (codeColumn < 0) remarks.add('commune-by-position', {}, { units: units.count });
  const { units: count, people, first } = outsideCommunes(units);
  if (count > 0) remarks.add('outside-communes', whereOf(table, first), { units: count, people });
}

const h3Cell = /^8[0-9a-f]{14}$/;

/** The H3 resolution all rows share, null where there is no h3 column or the cells are of several. */
function readCells(table: Table, faults: FaultList): number | null {
  const column = table.columns.indexOf('h3');
  if (column < 0) return null;
  const firstLines = new Map<string, number>();
  const digits = new Set<string>();
  table.rows.forEach((cells, i) => {
    const cell = cells[column]!.toLowerCase();
    const where = { ...whereOf(table, i), field: 'h3' };
    const first = firstLines.get(cell);
    if (!h3Cell.test(cell))
      faults.add('value-not-allowed', where, { value: cells[column]!, expected: 'h3-cell' });
    else if (first !== undefined) faults.add('duplicate-id', where, { value: cell, first });
    else firstLines.set(cell, table.lines[i]!);
    digits.add(cell[1] ?? '');
  });
  const [digit] = digits;
  return digits.size === 1 && digit ? Number.parseInt(digit, 16) : null;
}
