import { parseArgs } from 'node:util';
import type { Failure } from '../data/failure.ts';
import { failureSentence } from '../data/failure-sentence.ts';
import { openCity } from '../data/open-city.ts';
import { contextOf, emptyContext, type ReadingContext } from '../data/reading-context.ts';
import { formats } from '../intake/formats/index.ts';
import { type Inspection, inspectFile } from '../intake/inspect-file.ts';
import type { Language } from '../text/language.ts';
import { messages } from '../text/messages.ts';
import { integer } from '../text/numbers.ts';
import { type CliWords, cliWords } from './cli-words.ts';
import { type Arguments, isLanguage, languageIn, optionProblem, parseProblem } from './command-line.ts';
import { type CommandIo, EXIT_BAD_INPUT, EXIT_OK } from './console-io.ts';
import { failureLines } from './failure-lines.ts';

interface InspectArguments {
  file: string | null;
  json: boolean;
  help: boolean;
  language: Language;
  city: string | null;
}

const options = {
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  lang: { type: 'string' },
  city: { type: 'string' },
} as const;

/** What the words after `inspect` ask for. */
function inspectArguments(argv: readonly string[]): Arguments<InspectArguments> {
  const language = languageIn(argv);
  const words = cliWords[language];
  const fail = (message: string): Arguments<never> => ({ ok: false, language, message });
  const problem = optionProblem(argv, options, words);
  if (problem) return fail(problem);
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options,
      strict: true,
      allowPositionals: true,
    });
    const { lang, json = false, help = false, city = null } = values;
    if (lang !== undefined && !isLanguage(lang)) return fail(words.unknownLanguage(lang));
    const [file = null, extra] = positionals;
    if (extra !== undefined) return fail(words.unexpectedWord(extra));
    if (file === null && !help) return fail(words.fileNeeded);
    return { ok: true, value: { file, json, help, language, city } };
  } catch {
    return fail(parseProblem(argv, options, words));
  }
}

/**
 * Says what reading a file would say: format, kind, coordinate system, remarks and errors.
 * Resolves to the exit code: 0 when the file can be used, 2 when it is faulty or the arguments are.
 */
export async function inspectCommand(argv: readonly string[], io: CommandIo): Promise<number> {
  const parsed = inspectArguments(argv);
  if (!parsed.ok) {
    io.err(parsed.message);
    return EXIT_BAD_INPUT;
  }
  const { file, json, help, language, city } = parsed.value;
  const words = cliWords[language];
  if (help || file === null) {
    io.out(words.inspectHelp);
    return EXIT_OK;
  }
  const inspection = await inspectFile(file, await io.readFile(file), await cityContext(io, city));
  io.out(json ? inspectionJson(inspection, language) : inspectionReport(file, inspection, words, language));
  return inspection.ok ? EXIT_OK : EXIT_BAD_INPUT;
}

/** The city the file is compared with; without one only the file itself is judged. */
async function cityContext(io: CommandIo, dir: string | null): Promise<ReadingContext> {
  const { city } = await openCity(io.cityFolder(dir), { only: ['communes', 'radio-model'] });
  return city ? contextOf(city) : emptyContext;
}

function inspectionJson(inspection: Inspection, language: Language): string {
  const { remarks, errors, fixes: _fixes, ...rest } = inspection;
  const said = (failure: Failure) => {
    const { message, suggestion } = failureSentence(failure, language);
    return { code: failure.code, where: failure.where, message, suggestion };
  };
  return JSON.stringify({ ...rest, remarks: remarks.map(said), errors: errors.map(said) }, null, 2);
}

function inspectionReport(
  file: string,
  { ok, format, kind, features, crs, remarks, errors, fixes }: Inspection,
  words: CliWords,
  language: Language,
): string {
  const { inspect } = words;
  const traits = [
    formats.find(({ id }) => id === format)?.title ?? null,
    features === null ? null : inspect.kinds[kind],
    features === null ? null : inspect.features(integer(features, language)),
    crs,
  ].filter((trait) => trait !== null);
  const lines = [`${file}: ${ok ? inspect.readable : inspect.notReadable}`];
  if (traits.length > 0) lines.push(`  ${traits.join(', ')}`);
  for (const line of failureLines(errors, language)) lines.push(`  ${inspect.error}: ${line}`);
  for (const fix of new Set(fixes)) {
    lines.push(`  ${inspect.canBeMended}: ${messages[language].intake.check.fixes[fix]}`);
  }
  for (const line of failureLines(remarks, language)) lines.push(`  ${words.remark}: ${line}`);
  if (errors.length + remarks.length === 0) lines.push(`  ${inspect.nothingToRemark}`);
  return lines.join('\n');
}
