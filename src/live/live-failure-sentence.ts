import type { Language } from '../text/language.ts';
import { liveWords } from '../text/messages/live.ts';
import type { LiveFailure, LiveFailureCode } from './live-failure.ts';

/** The detail that the words of a code tell. */
const told: Partial<Record<LiveFailureCode, string>> = {
  refused: 'status',
  'server-fault': 'status',
  'not-such-a-service': 'says',
  'layer-missing': 'layer',
  'wrong-projection': 'crs',
};

/** What is wrong, without a full stop, and what to do. */
function liveFailureWords(
  { code, host, detail = {} }: LiveFailure,
  language: Language,
): { what: string; todo: string } {
  const { what, todo } = liveWords[language].failures[code];
  return { what: what(host, String(detail[told[code] ?? ''] ?? '')), todo };
}

/** A failure in full sentences: what is wrong, what to do. */
export function liveFailureSentence(
  failure: LiveFailure,
  language: Language,
): { message: string; suggestion: string } {
  const { what, todo } = liveFailureWords(failure, language);
  // an address keeps its letters
  const isAddress = what.startsWith(failure.host);
  const begun = isAddress ? what : what.charAt(0).toLocaleUpperCase(language) + what.slice(1);
  return { message: `${begun}.`, suggestion: todo };
}
