import type { Language, LocalText } from '../text/language.ts';

/** The same text made in both languages. */
export function inBoth(text: (language: Language) => string): LocalText {
  return { vi: text('vi'), en: text('en') };
}
