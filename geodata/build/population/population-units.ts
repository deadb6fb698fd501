import { latLngToCell } from 'h3-js';
import type { PopulationUnits } from '../../../src/data/city.ts';
import type { PackedPopulation } from '../../../src/data/population-pack.ts';
import type { PopulationModel } from './population-model.ts';

/** The cells with people, by commune, lattice row and column. */
export function populationUnits({ communes, cells, people }: PopulationModel): PackedPopulation {
  const inhabited: number[] = [];
  for (let cell = 0; cell < cells.count; cell += 1) if (people[cell]! > 0) inhabited.push(cell);
  inhabited.sort((a, b) => cells.commune[a]! - cells.commune[b]! || a - b);
  return {
    communeCodes: communes.map((commune) => commune.code),
    units: {
      count: inhabited.length,
      lon: Float64Array.from(inhabited, (cell) => cells.lon[cell]!),
      lat: Float64Array.from(inhabited, (cell) => cells.lat[cell]!),
      people: Float64Array.from(inhabited, (cell) => people[cell]!),
      communeIndex: Uint16Array.from(inhabited, (cell) => cells.commune[cell]!),
      h3Resolution: 10,
    },
  };
}

/** The units as a table: `h3,lon,lat,commune_code,people`, degrees with 6 decimals, UTF-8. */
export function populationCsv({ units, communeCodes }: PackedPopulation): string {
  const lines = ['h3,lon,lat,commune_code,people'];
  for (let unit = 0; unit < units.count; unit += 1) lines.push(row(units, communeCodes, unit));
  return `${lines.join('\n')}\n`;
}

function row(units: PopulationUnits, communeCodes: readonly string[], unit: number): string {
  const lon = units.lon[unit]!;
  const lat = units.lat[unit]!;
  const code = communeCodes[units.communeIndex[unit]!]!;
  return `${latLngToCell(lat, lon, 10)},${lon.toFixed(6)},${lat.toFixed(6)},${code},${units.people[unit]}`;
}
