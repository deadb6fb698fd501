import { operatorOfKey } from '../coverage/definition-key.ts';
import { isMet } from '../coverage/percent.ts';
import type { CommuneRow, CoverageResult, DefinitionKey, DefinitionValue } from '../coverage/result.ts';
import type { Catalog } from '../data/city.ts';
import type { Language } from '../text/language.ts';
import { operatorName } from './commune-names.ts';
import { definitionText } from './definition-names.ts';
import type { CoverageFigures, CoverageSubject } from './map-in-words.ts';

function subjectOf(definition: DefinitionKey, catalog: Catalog, language: Language): CoverageSubject {
  if (definition === 'any') return { kind: 'any' };
  if (definition === 'land-area') return { kind: 'land' };
  const operator = operatorOfKey(definition);
  if (operator !== null) return { kind: 'operator', name: operatorName({ catalog }, operator) };
  return { kind: 'counted', definition: definitionText(definition, catalog, language).name };
}

/** The figures on screen, under the chosen definition, for the sentences about them; null while they are computed. */
export function mapFigures(
  shown: {
    coverage: CoverageResult;
    definition: DefinitionKey;
    definitions: Partial<Record<DefinitionKey, DefinitionValue>>;
    communeRows: CommuneRow[] | null;
  },
  catalog: Catalog,
  language: Language,
): (CoverageFigures & { byCommune: CommuneRow[] }) | null {
  const { coverage, definition, definitions, communeRows } = shown;
  const chosen = definition === coverage.definition ? coverage : definitions[definition];
  if (!chosen || !communeRows) return null;
  return {
    subject: subjectOf(definition, catalog, language),
    value: chosen.value,
    coveredPeople: chosen.coveredPeople ?? 0,
    totalPeople: coverage.totalPeople,
    target: coverage.target,
    met: isMet(chosen.value, coverage.target),
    simulated: coverage.simulated,
    byCommune: communeRows,
  };
}
