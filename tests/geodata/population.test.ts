import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { booleanPointInPolygon } from '@turf/turf';
import { cellToLatLng, getBaseCellNumber, getIcosahedronFaces, latLngToCell } from 'h3-js';
import { describe, expect, test } from 'vitest';
import { readSourceCommunes } from '../../geodata/build/communes-source.ts';
import { populationFigures } from '../../geodata/build/population/figures.ts';
import { populationModel } from '../../geodata/build/population/population-model.ts';
import { buildPopulation } from '../../geodata/build/population.ts';
import { referenceReader } from '../../geodata/build/reference.ts';
import { decodePopulation, type PackedPopulation } from '../../src/data/population-pack.ts';
import { roundDegrees } from '../../src/geo/unit-lattice.ts';
import { referenceDir, shippedFeatures, shippedText } from './shipped.ts';

const file = readFileSync(new URL('../../geodata/population-units.bin', import.meta.url));
const packed = unpacked(file);
const { units, communeCodes } = packed;
const lines = shippedText('population-units.csv').trimEnd().split('\n');
const communes = shippedFeatures<{ code: string; population: number }>('communes.geojson').map(
  ({ properties }) => properties,
);

function unpacked(bytes: Uint8Array): PackedPopulation {
  const reading = decodePopulation(bytes, 'population-units.bin');
  if (!reading.ok) throw new Error(JSON.stringify(reading.failures));
  return reading.value;
}

/** Numbers of units spread evenly over the file. */
function sample(size: number): number[] {
  return Array.from({ length: size }, (_, i) => Math.floor((i * units.count) / size));
}

describe('shipped population units', () => {
  test('the packed file holds exactly the rows of the table, in their order', () => {
    expect(lines[0]).toBe('h3,lon,lat,commune_code,people');
    expect(lines.length - 1).toBe(units.count);
    let differing = 0;
    for (let unit = 0; unit < units.count; unit += 1) {
      const [, lon, lat, code, people] = lines[unit + 1]!.split(',');
      const isSame =
        Number(lon) === units.lon[unit] &&
        Number(lat) === units.lat[unit] &&
        code === communeCodes[units.communeIndex[unit]!] &&
        Number(people) === units.people[unit];
      if (!isSame) differing += 1;
    }
    expect(differing).toBe(0);
  });

  test('every centre is that of its H3 cell, rounded, and lies in it', () => {
    const wrong: string[] = [];
    const faces = new Set<string>();
    const baseCells = new Set<number>();
    for (let unit = 0; unit < units.count; unit += 1) {
      const cell = lines[unit + 1]!.slice(0, 15);
      const [lat, lon] = cellToLatLng(cell);
      const isCentre = roundDegrees(lon) === units.lon[unit] && roundDegrees(lat) === units.lat[unit];
      if (!isCentre || latLngToCell(units.lat[unit]!, units.lon[unit]!, 10) !== cell) wrong.push(cell);
      if (unit % 50 === 0) faces.add(getIcosahedronFaces(cell).join());
      baseCells.add(getBaseCellNumber(cell));
    }
    expect(wrong).toEqual([]);
    expect([...faces]).toEqual(['5']);
    expect([...baseCells].sort()).toEqual([32, 52]);
  });

  test('no cell stands twice, and none is empty', () => {
    expect(new Set(lines.slice(1).map((line) => line.slice(0, 15))).size).toBe(units.count);
    expect(units.people.every((people) => Number.isInteger(people) && people > 0)).toBe(true);
  });

  test('the cells of every commune add up to its number in the list, 3,122,915 in all', () => {
    const sums = new Map(communeCodes.map((code) => [code, 0]));
    for (let unit = 0; unit < units.count; unit += 1) {
      const code = communeCodes[units.communeIndex[unit]!]!;
      sums.set(code, sums.get(code)! + units.people[unit]!);
    }
    expect([...sums]).toEqual(communes.map(({ code, population }) => [code, population]));
    expect(sums.get('20333')).toBe(0);
    expect([...sums.values()].reduce((a, b) => a + b)).toBe(3_122_915);
  });

  test('the packed file is small enough for the first load', () => {
    expect(gzipSync(file, { level: 9 }).length).toBeLessThan(150_000);
  });

  test('units of one commune follow each other', () => {
    const starts = [...units.communeIndex].filter(
      (commune, unit) => commune !== units.communeIndex[unit - 1],
    );
    expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
  });
});

describe.skipIf(referenceDir === null)('population rule', () => {
  const read = referenceReader(referenceDir ?? '');

  test('every unit lies in its commune by the full-resolution outline', () => {
    const outlines = new Map(readSourceCommunes(read).map(({ code, geometry }) => [code, geometry]));
    const outside = sample(1500).filter((unit) => {
      const point = [units.lon[unit]!, units.lat[unit]!];
      return !booleanPointInPolygon(point, outlines.get(communeCodes[units.communeIndex[unit]!]!)!);
    });
    expect(outside).toEqual([]);
  });

  test('the same reference files give the same bytes', () => {
    const built = buildPopulation(read);
    const [table, bytes] = built.files.map(({ content }) => content);
    expect(table === shippedText('population-units.csv')).toBe(true);
    expect(Buffer.from(bytes as Uint8Array).equals(file)).toBe(true);
    expect(built.entries.map(({ id, file: name, count }) => [id, name, count])).toEqual([
      ['population', 'population-units.bin', units.count],
    ]);
  });

  test('is nearer to the census and the list than an even spread, plain roads and WorldPop', () => {
    const { even, roads, worldPop, rule, leaveOneOut } = populationFigures(read, populationModel(read));
    expect(even.census).toBeGreaterThan(30);
    for (const other of [even, roads, worldPop]) {
      expect(rule.census).toBeLessThan(0.8 * other.census);
      expect(rule.list).toBeLessThan(0.9 * other.list);
      expect(rule.mountain).toBeLessThan(0.9 * other.mountain);
      expect(leaveOneOut).toBeLessThan(0.9 * other.census);
    }
  });

  test('is nearer to WorldPop than an even spread in blocks of 4 to 8 km, and than plain roads in all', () => {
    const { even, roads, rule } = populationFigures(read, populationModel(read));
    expect(rule.squareKm![1]!).toBeLessThan(even.squareKm![1]!);
    expect(rule.squareKm![2]!).toBeLessThan(even.squareKm![2]! - 0.3);
    expect(rule.squareKm![3]!).toBeLessThan(even.squareKm![3]! - 1.5);
    for (const [i, error] of rule.squareKm!.entries()) expect(error).toBeLessThan(roads.squareKm![i]! - 3);
  });

  test('puts nobody on water, at sea or into industrial areas, unless a road runs there', () => {
    const model = populationModel(read);
    const inhabited = model.cells.count - model.people.filter((people) => people === 0).length;
    expect(inhabited).toBe(units.count);
    const uninhabitable = [...model.people].filter(
      (people, cell) => people > 0 && model.habitable[cell] === 0,
    );
    expect(uninhabitable).toEqual([]);
    expect(model.habitable.filter((share) => share === 0).length).toBeGreaterThan(2000);
  });

  test('a cell has a household at least, unless its square kilometre has fewer people', () => {
    const model = populationModel(read);
    const peopleOf = model.pieces.map(() => 0);
    model.people.forEach((people, cell) => {
      peopleOf[model.pieceOf[cell]!]! += people;
    });
    const small = [...model.people.keys()].filter((cell) => {
      const people = model.people[cell]!;
      return people > 0 && people < 4 && peopleOf[model.pieceOf[cell]!]! !== people;
    });
    expect(small).toEqual([]);
  });
});
