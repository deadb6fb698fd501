import type { Figure } from '../../../briefing/figure.ts';
import { withNote } from '../../../briefing/with-note.ts';
import type { Language } from '../../../text/language.ts';
import { clamped, lineCount } from './text-fit.ts';

/**
 * What a figure is, in at most so many lines and one more for what it is counted by; where that is too much the name
 * is cut and the note stays.
 */
export function fittedLabel(
  { label, name, note }: Figure,
  language: Language,
  widthPt: number,
  sizePt: number,
  lines: number,
): string {
  if (!note) return clamped(label[language], widthPt, sizePt, lines);
  const fits = (text: string) => lineCount(text, widthPt, sizePt) <= lines + 1;
  if (fits(label[language])) return label[language];
  const signs = [...name[language]];
  const cutAt = (length: number) => withNote(`${signs.slice(0, length).join('').trimEnd()}…`, note[language]);
  let [low, high] = [0, signs.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (fits(cutAt(middle))) low = middle;
    else high = middle - 1;
  }
  return cutAt(low);
}
