import { integer } from '../../text/numbers.ts';
import { type FittedText, fitText, type TextRoom } from './fit-text.ts';
import type { SheetStyle } from './sheet-style.ts';

/** A credit line of as many parts as fit, with how many do not. */
export function fittingSources(
  parts: readonly string[],
  room: Omit<TextRoom, 'maxLines'>,
  style: SheetStyle,
): { text: FittedText; left: number } {
  const { words, measure, language } = style;
  if (parts.length === 0) return { text: fitText('', room, measure), left: 0 };
  for (let shown = parts.length; shown > 0; shown -= 1) {
    const left = parts.length - shown;
    const more = left > 0 ? [words.sheets.moreSources(integer(left, language))] : [];
    const said = words.sheets.sources([...parts.slice(0, shown), ...more].join('; '));
    const text = fitText(said, room, measure);
    if (!text.cut || shown === 1) return { text, left: text.cut ? parts.length : left };
  }
  return { text: fitText('', room, measure), left: parts.length };
}
