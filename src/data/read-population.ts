import { NO_COMMUNE, type PopulationUnits } from './city.ts';
import type { Failure, Reading } from './failure.ts';
import { outsideCommunes } from './outside-communes.ts';
import type { FileContent } from './parsed-file.ts';
import { decodePopulation, type PackedPopulation } from './population-pack.ts';
import { readPopulationTable } from './read-population-table.ts';
import type { ReadingContext } from './reading-context.ts';

/** Population units from the packed file (named `.bin`) or from a table. */
export function readPopulation(
  file: string,
  content: FileContent,
  context: ReadingContext,
): Reading<PopulationUnits> {
  if (!(content instanceof Uint8Array) || !/\.bin$/i.test(file)) {
    return readPopulationTable(file, content, context);
  }
  const packed = decodePopulation(content, file);
  if (!packed.ok) return packed;
  const reading = withCommunes(file, packed.value, context);
  return reading.ok ? { ...reading, remarks: [...packed.remarks, ...reading.remarks] } : reading;
}

/**
 * Points the units at the communes of the city. Codes the commune list does not know mean another division of
 * the land: the communes are then found by position.
 */
function withCommunes(
  file: string,
  { units, communeCodes }: PackedPopulation,
  { communes, locate }: ReadingContext,
): Reading<PopulationUnits> {
  const communeIndex = new Uint16Array(units.count).fill(NO_COMMUNE);
  if (!communes || !locate) return { ok: true, value: { ...units, communeIndex }, remarks: [] };
  const indexOfCode = new Map(communes.map((commune, index) => [commune.code, index]));
  const indices = communeCodes.map((code) => indexOfCode.get(code));
  if (indices.every((index) => index !== undefined)) {
    for (let i = 0; i < units.count; i += 1) communeIndex[i] = indices[units.communeIndex[i]!] ?? NO_COMMUNE;
    return { ok: true, value: { ...units, communeIndex }, remarks: [] };
  }
  for (let i = 0; i < units.count; i += 1) communeIndex[i] = locate(units.lon[i]!, units.lat[i]!);
  const value = { ...units, communeIndex };
  const where = { file };
  const remarks: Failure[] = [{ code: 'commune-by-position', where, detail: { units: units.count } }];
  const { units: count, people } = outsideCommunes(value);
  if (count > 0) remarks.push({ code: 'outside-communes', where, detail: { units: count, people } });
  return { ok: true, value, remarks };
}
