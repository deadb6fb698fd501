import { type CoverageEvaluation, cardUnder, operatorsOf } from '../coverage/coverage-evaluation.ts';
import { type DefinitionParts, definitionValue, totalPeople } from '../coverage/definitions.ts';
import type { DefinitionKey, SourceLine } from '../coverage/result.ts';
import { type WholeHeadline, wholeHeadline } from '../coverage/whole-people.ts';
import { dateShown } from '../text/dates.ts';
import type { LocalText } from '../text/language.ts';
import { messages } from '../text/messages.ts';
import { integer } from '../text/numbers.ts';
import type { AboutLine } from './data-table.ts';
import { definitionTitle } from './definition-title.ts';
import { inBoth } from './in-both.ts';

type Labels = Omit<(typeof messages)['vi']['exports']['about'], 'sourceValue' | 'asOf' | 'simulated'>;

interface CoverageAbout {
  /** Its `parts` with the shares where the definition is geometric. */
  evaluation: Pick<CoverageEvaluation, 'input' | 'result'> & { parts: DefinitionParts };
  definition: DefinitionKey;
  /** Whole square metres behind land area, see `auditCommunes`; other definitions give people by themselves. */
  land?: WholeHeadline;
}

/**
 * What stands beside every table of coverage figures: definition and formula, the value in full with its people,
 * target, technology, operators, each source with its date, number of units, the inputs' hash. No clock goes in.
 */
export function aboutCoverage({ evaluation, definition, land }: CoverageAbout): AboutLine[] {
  const { input, result, parts } = evaluation;
  const card = cardUnder(definition, input, result.hash);
  const { value, coveredPeople } = definitionValue(definition, parts);
  const people = coveredPeople === null ? null : wholeHeadline(coveredPeople, totalPeople(parts.count));
  return [
    {
      name: inBoth((l) => messages[l].card.definition),
      value: definitionTitle(definition, operatorsOf(input)),
    },
    { name: label('formula'), value: inBoth(() => card.method) },
    { name: label('value'), value: exact(value) },
    ...(people ? headlineLines(people, ['covered', 'uncovered', 'total']) : []),
    ...(land ? headlineLines(land, ['coveredM2', 'uncoveredM2', 'totalM2']) : []),
    ...(coveredPeople === null ? [] : [{ name: label('target'), value: exact(input.target) }]),
    { name: inBoth((l) => messages[l].card.technology), value: inBoth(() => card.technology) },
    { name: inBoth((l) => messages[l].card.operators), value: inBoth(() => card.operators.join(', ')) },
    ...card.sources.map((source) => ({ name: label('source'), value: sourceText(source) })),
    { name: inBoth((l) => messages[l].card.n), value: inBoth((l) => integer(card.n, l)) },
    { name: inBoth((l) => messages[l].card.hash), value: inBoth(() => card.hash) },
  ];
}

function label(name: keyof Labels): LocalText {
  return inBoth((language) => messages[language].exports.about[name]);
}

function headlineLines(
  { covered, uncovered, total }: WholeHeadline,
  names: [keyof Labels, keyof Labels, keyof Labels],
): AboutLine[] {
  return [covered, uncovered, total].map((value, k) => ({
    name: label(names[k]!),
    value: inBoth((language) => integer(value, language)),
  }));
}

/** A number with all its digits, with the decimal sign of the language. */
function exact(value: number): LocalText {
  return { vi: String(value).replace('.', ','), en: String(value) };
}

function sourceText({ title, source, asOf, simulated }: SourceLine): LocalText {
  return inBoth((language) => {
    const { about } = messages[language].exports;
    const named = source === title ? title : about.sourceValue(title, source);
    const dated = asOf === '' ? named : about.asOf(named, dateShown(asOf, language));
    return simulated ? about.simulated(dated) : dated;
  });
}
