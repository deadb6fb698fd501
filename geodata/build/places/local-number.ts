import type { LocalText } from '../../../src/text/language.ts';

const FORMATS = {
  vi: new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 }),
};

/** The number as each language writes it, at most two decimals. */
export function localNumber(value: number): LocalText {
  return { vi: FORMATS.vi.format(value), en: FORMATS.en.format(value) };
}
