import { latLngToCell } from 'h3-js';
import { type Commune, NO_COMMUNE, type PopulationUnits } from '../data/city.ts';

/**
 * One row per population unit, in file order: h3 (empty where units are no H3 cells), lon, lat, commune_code
 * (empty where it lies in none), population, covered (1 or 0).
 */
export function unitsCsv(
  units: PopulationUnits,
  communes: readonly Pick<Commune, 'code'>[],
  covered: ArrayLike<number>,
): string {
  const rows = ['h3,lon,lat,commune_code,population,covered'];
  for (let i = 0; i < units.count; i += 1) {
    const lon = units.lon[i]!;
    const lat = units.lat[i]!;
    const index = units.communeIndex[i]!;
    const h3 = units.h3Resolution === null ? '' : latLngToCell(lat, lon, units.h3Resolution);
    const code = index === NO_COMMUNE ? '' : communes[index]!.code;
    rows.push(`${h3},${lon},${lat},${code},${units.people[i]},${covered[i]}`);
  }
  return `${rows.join('\n')}\n`;
}
