import type { Language, LocalText } from '../../text/language.ts';

/** A text changed in one language, and in both where they were the same: names and figures without words. */
export function editedText(before: LocalText, language: Language, text: string): LocalText {
  return before.vi === before.en ? { vi: text, en: text } : { ...before, [language]: text };
}
