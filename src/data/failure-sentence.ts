import type { Language } from '../text/language.ts';
import type { Failure } from './failure.ts';
import type { FailureVocabulary } from './failure-words.ts';
import { failureWordsEn } from './failure-words-en.ts';
import { failureWordsVi } from './failure-words-vi.ts';

export interface FailureSentence {
  /** One or two full sentences: where, and what is wrong. */
  message: string;
  /** What to do. */
  suggestion: string;
  /** File, line or feature, and field, as people say it. */
  place: string;
}

const vocabularies: Record<Language, FailureVocabulary> = { vi: failureWordsVi, en: failureWordsEn };

/** Says a failure or remark in full sentences; the same failure always gives the same words. */
export function failureSentence(failure: Failure, language: Language): FailureSentence {
  const words = vocabularies[language];
  const place = words.place(failure);
  const { what, todo } = words.codes[failure.code](failure);
  const total = failure.detail?.total;
  const inAll = typeof total === 'number' ? ` ${words.inAll(total)}` : '';
  return { message: `${place}: ${what}.${inAll}`, suggestion: todo, place };
}
