import type { Language } from '../text/language.ts';
import type { RegisterFault } from './register-fault.ts';
import type { FaultVocabulary } from './register-fault-words.ts';
import { registerFaultWordsEn } from './register-fault-words-en.ts';
import { registerFaultWordsVi } from './register-fault-words-vi.ts';

export interface RegisterFaultSentence {
  /** Row and column, as people say them; empty for an entry typed by hand. */
  place: string;
  /** What is wrong, a full sentence without the place. */
  what: string;
  /** What to do. */
  todo: string;
}

const vocabularies: Record<Language, FaultVocabulary> = {
  vi: registerFaultWordsVi,
  en: registerFaultWordsEn,
};

/** Says a fault or remark in full sentences; the same fault always gives the same words. */
export function registerFaultSentence(
  fault: RegisterFault,
  language: Language,
  parts: 'rows' | 'features' = 'rows',
): RegisterFaultSentence {
  const words = vocabularies[language];
  const { what, todo } = words.codes[fault.code](fault);
  const place = [
    fault.row === null ? '' : words.row(fault.row, parts),
    fault.heading ? words.column(fault.heading) : '',
  ].filter((each) => each !== '');
  const rows = Number(fault.detail.rows ?? 1);
  const inAll = rows > 1 ? ` ${words.rows(rows)}` : '';
  return { place: place.join(', '), what: `${capitalised(what)}.${inAll}`, todo };
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
