import { parseArgs } from 'node:util';
import type { Language } from '../text/language.ts';
import type { CliWords } from './cli-words.ts';

/** Arguments understood, or the sentence that says what is wrong with them. */
export type Arguments<T> = { ok: true; value: T } | { ok: false; language: Language; message: string };

type Options = Record<string, { type: 'boolean' | 'string' }>;

/** Language of the answer, known even when the rest of the line is wrong. */
export function languageIn(argv: readonly string[]): Language {
  const inline = argv.find((word) => word.startsWith('--lang='))?.slice('--lang='.length);
  const given = inline ?? argv[argv.indexOf('--lang') + 1];
  return argv.some((word) => word.startsWith('--lang')) && given === 'en' ? 'en' : 'vi';
}

export function isLanguage(word: string): word is Language {
  return word === 'vi' || word === 'en';
}

/** What is wrong with the options as named, before their values are looked at; null where nothing is. */
export function optionProblem(argv: readonly string[], known: Options, words: CliWords): string | null {
  const unknown = unknownOption(argv, known);
  if (unknown) return words.unknownOption(unknown, optionList(known));
  const repeated = repeatedOption(argv, known);
  return repeated ? words.repeatedOption(repeated) : null;
}

/** The first option on the line that the command does not have. */
function unknownOption(argv: readonly string[], known: Options): string | null {
  const end = argv.indexOf('--');
  const words = end < 0 ? argv : argv.slice(0, end);
  const found = words.find((word) => {
    if (!word.startsWith('-') || word === '-') return false;
    const name = word.replace(/^--?/, '').split('=')[0]!;
    return !(word.startsWith('--') ? Object.hasOwn(known, name) : name === 'h');
  });
  return found?.split('=')[0] ?? null;
}

/** The first option with a value that is given more than once; only one of them could count. */
function repeatedOption(argv: readonly string[], known: Options): string | null {
  const { tokens } = parseArgs({
    args: [...argv],
    options: known,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const names = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []));
  const repeated = names.find((name, i) => known[name]?.type === 'string' && names.indexOf(name) < i);
  return repeated === undefined ? null : `--${repeated}`;
}

function optionList(known: Options): string {
  return Object.keys(known)
    .map((name) => `--${name}`)
    .join(' ');
}

/** What is left to be wrong once every option is known: a value too many, or none. */
export function parseProblem(argv: readonly string[], known: Options, words: CliWords): string {
  for (let i = 0; i < argv.length; i += 1) {
    const [name = '', value] = argv[i]!.replace(/^--?/, '').split('=');
    if (!argv[i]!.startsWith('-')) return words.unexpectedWord(argv[i]!);
    if (known[name]?.type === 'string' && value === undefined) {
      const next = argv[i + 1];
      if (next === undefined || next.startsWith('-')) return words.valueNeeded(`--${name}`);
      i += 1;
    }
  }
  return words.unexpectedWord(argv.join(' '));
}
