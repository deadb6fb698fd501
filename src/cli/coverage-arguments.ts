import { parseArgs } from 'node:util';
import type { DefinitionKey } from '../coverage/result.ts';
import type { SuppliedKind } from '../data/supplied-file.ts';
import type { AuditLevel } from '../export/audit-table.ts';
import type { TableFormat } from '../export/file-description.ts';
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
  /** Where and how to write the rows behind the number. */
  audit: { path: string; format: TableFormat; level: AuditLevel } | null;
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
  audit: { type: 'string' },
  'audit-level': { type: 'string' },
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
    const level = values['audit-level'] ?? 'units';
    if (!isLevel(level)) return fail(words.unknownLevel(level));
    const format = values.audit === undefined ? null : formatOf(values.audit);
    if (values.audit !== undefined && format === null) return fail(words.unknownExtension(values.audit));
    if (values.audit === undefined && values['audit-level'] !== undefined) return fail(words.auditNeeded);
    if (format && level === 'units' && definition === 'land-area') return fail(words.landHasNoUnits);
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
        audit: values.audit !== undefined && format ? { path: values.audit, format, level } : null,
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

function isLevel(word: string): word is AuditLevel {
  return word === 'communes' || word === 'units';
}

/** What a file's extension stands for. */
function formatOf(path: string): TableFormat | null {
  const extension = /\.(csv|xlsx|geojson)$/iu.exec(path)?.[1]?.toLowerCase();
  return (extension as TableFormat | undefined) ?? null;
}
