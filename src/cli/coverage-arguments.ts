import { parseArgs } from 'node:util';
import type { DefinitionKey } from '../coverage/result.ts';
import type { SuppliedKind } from '../data/supplied-file.ts';
import type { Language } from '../text/language.ts';
import { cliWords } from './cli-words.ts';
import { type Arguments, isLanguage, languageIn, optionProblem, parseProblem } from './command-line.ts';

export interface CoverageArguments {
  json: boolean;
  help: boolean;
  language: Language;
  definition: DefinitionKey;
  zones: boolean;
  /** Paths of the user's files. */
  supplied: Partial<Record<SuppliedKind, string>>;
  /** Where to write one row per population unit. */
  units: string | null;
  /** Folder with catalog.json; null for the one beside the program. */
  city: string | null;
}

const options = {
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  lang: { type: 'string' },
  definition: { type: 'string' },
  zones: { type: 'boolean' },
  'service-areas': { type: 'string' },
  stations: { type: 'string' },
  population: { type: 'string' },
  communes: { type: 'string' },
  units: { type: 'string' },
  city: { type: 'string' },
} as const;

const definitionKeys: readonly string[] = [
  'any',
  'largest-operator',
  'largest-per-commune',
  'commune-area',
  'commune-centroid',
  'commune-touched',
  'land-area',
];

/** What the words after `coverage` ask for, or the sentence that says what is wrong with them. */
export function coverageArguments(argv: readonly string[]): Arguments<CoverageArguments> {
  const language = languageIn(argv);
  const words = cliWords[language];
  const fail = (message: string): Arguments<never> => ({ ok: false, language, message });
  const problem = optionProblem(argv, options, words);
  if (problem) return fail(problem);
  try {
    const { values } = parseArgs({ args: [...argv], options, strict: true, allowPositionals: false });
    if (values.lang !== undefined && !isLanguage(values.lang))
      return fail(words.unknownLanguage(values.lang));
    const definition = values.definition ?? 'any';
    if (!isDefinitionKey(definition)) return fail(words.unknownDefinition(definition, definitionKeys));
    return {
      ok: true,
      value: {
        json: values.json ?? false,
        help: values.help ?? false,
        language,
        definition,
        zones: values.zones ?? false,
        supplied: {
          ...(values.communes === undefined ? {} : { communes: values.communes }),
          ...(values.population === undefined ? {} : { population: values.population }),
          ...(values.stations === undefined ? {} : { stations: values.stations }),
          ...(values['service-areas'] === undefined ? {} : { 'service-areas': values['service-areas'] }),
        },
        units: values.units ?? null,
        city: values.city ?? null,
      },
    };
  } catch {
    return fail(parseProblem(argv, options, words));
  }
}

function isDefinitionKey(word: string): word is DefinitionKey {
  return definitionKeys.includes(word) || /^operator:.+$/u.test(word);
}
