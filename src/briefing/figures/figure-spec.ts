import type { Language, LocalText } from '../../text/language.ts';
import type { briefingWords } from '../../text/messages/briefing.ts';
import { messages } from '../../text/messages.ts';
import { UNKNOWN_FIGURE } from '../bound-text.ts';
import type { BriefingFacts, Figure, FigureKey } from '../figure.ts';
import { coverageAsOf, coverageDatasets, namedSources, restsOnSimulated } from './sources.ts';

export type BriefingWords = (typeof briefingWords)['vi'];

/** A figure with how any value of it is read, for the one it had before. */
export interface FigureSpec extends Omit<Figure, 'text' | 'source'> {
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
  label: LocalText;
  unit: Figure['unit'];
  /** Null or nothing where it is not known. */
  value: number | null | undefined;
  show: FigureSpec['show'];
  words?: (language: Language) => string;
  met?: boolean | null;
  simulated?: boolean;
  asOf?: string;
  datasets?: readonly string[];
  source?: LocalText;
}

export function figureSpec(parts: Parts): FigureSpec {
  const { key, label, unit, show, words = null, met = null, simulated = false } = parts;
  const value = parts.value !== undefined && Number.isFinite(parts.value) ? parts.value : null;
  const { asOf = '', datasets = [], source = null } = parts;
  return {
    key,
    label: { vi: withoutBraces(label.vi), en: withoutBraces(label.en) },
    unit,
    value,
    show,
    words,
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

/** The figure as it stands. */
export function figureOf(spec: FigureSpec, facts: BriefingFacts): Figure {
  const { show, words, source, ...figure } = spec;
  const { value } = figure;
  const text = (language: Language) =>
    value === null ? UNKNOWN_FIGURE : words ? words(language) : show(value, language);
  const from = (language: Language) =>
    source?.[language] ??
    messages[language].briefing.sources.computed(namedSources(figure.datasets, facts, language).join('; '));
  const simulated = figure.simulated || restsOnSimulated(figure.datasets, facts);
  return {
    ...figure,
    simulated,
    text: { vi: text('vi'), en: text('en') },
    source: { vi: from('vi'), en: from('en') },
  };
}
