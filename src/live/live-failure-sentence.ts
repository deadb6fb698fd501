import type { Language } from '../text/language.ts';
import { liveWords } from '../text/messages/live.ts';
import type { LiveFailure } from './live-failure.ts';

/** A failure in full sentences: what is wrong, what to do. */
export function liveFailureSentence(
  { code, host, detail = {} }: LiveFailure,
  language: Language,
): { message: string; suggestion: string } {
  const { what, todo } = liveWords[language].failures[code](host, detail);
  // an address keeps its letters
  const begun = what.startsWith(host) ? what : what.charAt(0).toLocaleUpperCase(language) + what.slice(1);
  return { message: `${begun}.`, suggestion: todo };
}
