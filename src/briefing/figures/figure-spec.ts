import type { DefinitionKey } from '../../coverage/result.ts';
import type { Language, LocalText } from '../../text/language.ts';
import type { briefingWords } from '../../text/messages/briefing.ts';
import { messages } from '../../text/messages.ts';
import { UNKNOWN_FIGURE } from '../bound-text.ts';
import type { BriefingFacts, Figure, FigureKey } from '../figure.ts';
import { withNote } from '../with-note.ts';
import { definitionInSentence } from './definition-result.ts';
import { coverageAsOf, coverageDatasets, namedSources, restsOnSimulated } from './sources.ts';

export type BriefingWords = (typeof briefingWords)['vi'];

/** A figure with how any value of it is read, for the one it had before. */
export interface FigureSpec extends Omit<Figure, 'text' | 'source' | 'label' | 'note'> {
  /** Whether name or text says what it is counted by. */
  saysDefinition: boolean;
  /** A value in the unit, as read. */
  show(value: number, language: Language): string;
  /** What is read instead where the figure says more than its value: a name, a phrase. */
  words: ((language: Language) => string) | null;
  /** Where no dataset says. */
  source: LocalText | null;
}

/** The words of a briefing in both languages. */
export function inBoth(say: (words: BriefingWords, language: Language) => string): LocalText {
  return { vi: say(messages.vi.briefing, 'vi'), en: say(messages.en.briefing, 'en') };
}

/** Labels go in braces when texts are written, so none may hold a brace. */
function withoutBraces(text: string): string {
  return text.replaceAll('{', '(').replaceAll('}', ')');
}

interface Parts {
  key: FigureKey;
  name: LocalText;
  unit: Figure['unit'];
  /** Null or nothing where it is not known. */
  value: number | null | undefined;
  show: FigureSpec['show'];
  words?: (language: Language) => string;
  /** Where a definition decides it. */
  definition?: DefinitionKey | null;
  saysDefinition?: boolean;
  met?: boolean | null;
  simulated?: boolean;
  asOf?: string;
  datasets?: readonly string[];
  source?: LocalText;
}

export function figureSpec(parts: Parts): FigureSpec {
  const { key, name, unit, show, words = null, met = null, simulated = false } = parts;
  const { definition = null, saysDefinition = false } = parts;
  const value = parts.value !== undefined && Number.isFinite(parts.value) ? parts.value : null;
  const { asOf = '', datasets = [], source = null } = parts;
  return {
    key,
    name: { vi: withoutBraces(name.vi), en: withoutBraces(name.en) },
    unit,
    value,
    show,
    words,
    definition,
    saysDefinition,
    met: value === null ? null : met,
    simulated,
    asOf,
    datasets,
    source,
  };
}

/** A figure that follows from the coverage: simulated where that is, and as old as its stations. */
export function coverageSpec(facts: BriefingFacts, parts: Omit<Parts, 'simulated' | 'asOf'>): FigureSpec {
  return figureSpec({
    ...parts,
    simulated: facts.coverage.simulated,
    asOf: coverageAsOf(facts),
    datasets: [...new Set([...coverageDatasets(facts), ...(parts.datasets ?? [])])],
  });
}

/** The definition of what is counted by another than the scene's, as its note; null where the scene's holds. */
export function noteOf(
  counted: DefinitionKey | null,
  ofScene: DefinitionKey,
  facts: Pick<BriefingFacts, 'city'>,
): LocalText | null {
  if (counted === null || counted === ofScene) return null;
  const name = (language: Language) => definitionInSentence(facts, counted, language);
  return { vi: name('vi'), en: name('en') };
}

/** The figure as it stands on a scene of a definition. */
export function figureOf(spec: FigureSpec, facts: BriefingFacts, ofScene: DefinitionKey): Figure {
  const { show, words, source, saysDefinition, ...figure } = spec;
  const { value, name } = figure;
  const note = saysDefinition ? null : noteOf(figure.definition, ofScene, facts);
  const text = (language: Language) =>
    value === null ? UNKNOWN_FIGURE : words ? words(language) : show(value, language);
  const from = (language: Language) =>
    source?.[language] ??
    messages[language].briefing.sources.computed(namedSources(figure.datasets, facts, language).join('; '));
  const simulated = figure.simulated || restsOnSimulated(figure.datasets, facts);
  return {
    ...figure,
    label: { vi: withNote(name.vi, note?.vi), en: withNote(name.en, note?.en) },
    note,
    simulated,
    text: { vi: text('vi'), en: text('en') },
    source: { vi: from('vi'), en: from('en') },
  };
}
