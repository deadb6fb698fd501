import { coverageInputOf } from '../../coverage/city-coverage-input.ts';
import { judgedBy, judgedOperator } from '../../coverage/judged-operator.ts';
import { partsForAsync } from '../../coverage/parts-for-async.ts';
import type { DefinitionKey, ZoneRow } from '../../coverage/result.ts';
import type { ZoneHole } from '../../coverage/zone-holes.ts';
import type { FileDescription, FileFormat } from '../../export/file-description.ts';
import type { Language } from '../../text/language.ts';
import type { Ready } from './opened.ts';

export interface ZoneResults {
  /** The operator that judges alone, by id; null where it is any. */
  operator: string | null;
  rows: ZoneRow[];
  /** What is uncovered of the footprints that are not whole. */
  holes: ZoneHole[];
}

export interface ZonePart {
  /** The zones of the target, by the operator that the definition judges alone, else by all. */
  zones(definition: DefinitionKey): Promise<ZoneResults>;
  /** The board of zones as a file. */
  zoneFile(definition: DefinitionKey, format: FileFormat, language: Language): Promise<FileDescription>;
}

export function zonePart(ready: Ready): ZonePart {
  const evaluate = async (definition: DefinitionKey): Promise<ZoneResults> => {
    const { city, input, evaluation } = ready();
    const { evaluateZonesAsync } = await import('../../coverage/zones.ts');
    const { zoneHolesAsync } = await import('../../coverage/zone-holes.ts');
    const everyArea = (input ?? coverageInputOf(city)).serviceAreas;
    if (everyArea.length === 0) return { operator: null, rows: [], holes: [] };
    const places = city.places.filter((place) => place.targetZone);
    const operator = evaluation && judgedOperator(definition, evaluation.count);
    const areas = judgedBy(operator, everyArea);
    const stations = judgedBy(operator, city.stations);
    return {
      operator,
      rows: await evaluateZonesAsync(places, areas, stations),
      holes: await zoneHolesAsync(places, areas),
    };
  };
  return {
    zones: evaluate,

    async zoneFile(definition, format, language) {
      const { city, input, evaluation } = ready();
      const { zoneTable } = await import('../../export/zone-table.ts');
      const { tableFile } = await import('../../export/table-file.ts');
      const { aboutCoverage } = await import('../../export/about-coverage.ts');
      const about = evaluation
        ? aboutCoverage({
            evaluation: { ...evaluation, parts: await partsForAsync(evaluation, definition) },
            definition,
          })
        : [];
      const { simulated } = input ?? coverageInputOf(city);
      return tableFile(zoneTable(city, await evaluate(definition), about, simulated), format, language);
    },
  };
}
