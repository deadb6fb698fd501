import { operatorOfKey } from '../../coverage/definition-key.ts';
import { isMet } from '../../coverage/percent.ts';
import type { CommuneRow, DefinitionKey } from '../../coverage/result.ts';
import { definitionText } from '../../targets/definition-names.ts';
import { mapFigures } from '../../targets/map-figures.ts';
import type { CoverageFigures } from '../../targets/map-in-words.ts';
import type { Language } from '../../text/language.ts';
import type { BriefingFacts } from '../figure.ts';

/** What a definition gives, as far as it has been computed. */
export interface DefinitionResult {
  /** Percent, unrounded; null until computed. */
  value: number | null;
  /** Null until computed, and where land is counted. */
  coveredPeople: number | null;
  /** Null where the target does not judge it. */
  met: boolean | null;
  /** Communes by people; null until counted, and where land is counted. */
  rows: CommuneRow[] | null;
}

export function definitionResult(facts: BriefingFacts, definition: DefinitionKey): DefinitionResult {
  const { coverage, definitions } = facts;
  const chosen = definition === coverage.definition ? coverage : definitions[definition];
  if (!chosen) return { value: null, coveredPeople: null, met: null, rows: null };
  const { value, coveredPeople } = chosen;
  if (coveredPeople === null) return { value, coveredPeople, met: null, rows: null };
  return { value, coveredPeople, met: isMet(value, coverage.target), rows: rowsUnder(facts, definition) };
}

/** Rows of the communes under a definition; null until counted. */
function rowsUnder({ coverage, communeRows }: BriefingFacts, definition: DefinitionKey): CommuneRow[] | null {
  return definition === coverage.definition ? coverage.byCommune : (communeRows[definition] ?? null);
}

/** The figures that the sentences about the map need; null until computed. */
export function figuresForWords(
  facts: BriefingFacts,
  definition: DefinitionKey,
  language: Language,
): (CoverageFigures & { byCommune: CommuneRow[] }) | null {
  const { coverage, definitions, city } = facts;
  const communeRows = rowsUnder(facts, definition);
  return mapFigures({ coverage, definition, definitions, communeRows }, city.catalog, language);
}

/** The name within a sentence; an English name of an operator's definition begins with the operator. */
export function definitionInSentence(
  facts: Pick<BriefingFacts, 'city'>,
  definition: DefinitionKey,
  language: Language,
): string {
  const { name } = definitionText(definition, facts.city.catalog, language);
  if (language === 'en' && operatorOfKey(definition) !== null) return name;
  return name.charAt(0).toLocaleLowerCase('vi') + name.slice(1);
}

export function definitionName(facts: BriefingFacts, definition: DefinitionKey, language: Language): string {
  return definitionText(definition, facts.city.catalog, language).name;
}
