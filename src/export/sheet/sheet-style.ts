import type { Language } from '../../text/language.ts';
import type { Messages } from '../../text/messages/vi.ts';
import { messages } from '../../text/messages.ts';
import { type Theme, type Tokens, tokens } from '../../ui/tokens.ts';
import type { MeasureText } from './sheet.ts';

/** What every part of a sheet is drawn with. */
export interface SheetStyle {
  /** Points of the sheet per point of the design, which is drawn for A4. */
  unit: number;
  colors: Tokens;
  language: Language;
  words: Messages;
  measure: MeasureText;
}

export function sheetStyle(unit: number, theme: Theme, language: Language, measure: MeasureText): SheetStyle {
  return { unit, colors: tokens[theme], language, words: messages[language], measure };
}

/** Share of the type size that rises above the baseline of Be Vietnam Pro with all its marks, and that hangs below. */
export const ASCENT = 1;
export const DESCENT = 0.265;
