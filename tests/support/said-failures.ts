import type { Failure } from '../../src/data/failure.ts';
import { failureSentence } from '../../src/data/failure-sentence.ts';
import type { Language } from '../../src/text/language.ts';

/** What a sentence shows where a value for it was forgotten. */
const leaks = ['undefined', '[object ', '${', 'NaN', '[native code]'];

/** What is wrong with the sentences of a failure, in both languages; empty where nothing is. */
export function sentenceFaults(failure: Failure): string[] {
  const given = JSON.stringify(failure);
  return (['vi', 'en'] as const).flatMap((language) => {
    const { message, suggestion, place } = failureSentence(failure, language);
    const faults = leaks.filter((leak) => `${message} ${suggestion}`.includes(leak) && !given.includes(leak));
    if (!message.startsWith(`${place}: `)) faults.push('does not begin with the place');
    if (message.length - place.length < 8) faults.push('does not say what is wrong');
    if (suggestion.length < 10) faults.push('suggests nothing');
    faults.push(...placeFaults(failure, place, language));
    return faults.map((fault) => `${language} ${failure.code}: ${fault} (${message} ${suggestion})`);
  });
}

function placeFaults({ where }: Failure, place: string, language: Language): string[] {
  const faults = place.includes(where.file) ? [] : ['names no file'];
  const row = language === 'vi' ? `dòng ${where.row}` : `row ${where.row}`;
  if (where.row !== undefined && !place.includes(row)) faults.push('names no row');
  const nth = where.featureIndex === undefined ? null : where.featureIndex + 1;
  const feature = language === 'vi' ? `đối tượng thứ ${nth}` : `feature ${nth}`;
  if (nth !== null && !place.includes(feature)) faults.push('names no feature');
  return faults;
}
