import type { Failure } from '../data/failure.ts';
import { failureSentence } from '../data/failure-sentence.ts';
import type { Language } from '../text/language.ts';

/** One line per failure: where, what, and what to do. */
export function failureLines(failures: readonly Failure[], language: Language): string[] {
  return failures.map((failure) => {
    const { message, suggestion } = failureSentence(failure, language);
    return `${message} ${suggestion}`;
  });
}
