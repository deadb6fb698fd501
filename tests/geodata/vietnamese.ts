/** English and shorthand that must not stand in a Vietnamese text of the data. */
const LEAKS =
  /\b(the|of|and|with|without|only|inside|under|construction|operating|planned|estimated|verify|verified|unknown|source|street|building|floors?|location|area|label|point|see|check|via|about|demo|code|press|article|village|commune|ward|error)\b/i;

const MARKS = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/i;

/** The English word that has leaked into a Vietnamese text, or null. */
export function englishIn(text: string): string | null {
  return LEAKS.exec(text)?.[0] ?? null;
}

/** Whether a text has the marks Vietnamese is written with, composed (NFC). */
export function isMarkedVietnamese(text: string): boolean {
  return MARKS.test(text) && text === text.normalize('NFC');
}
