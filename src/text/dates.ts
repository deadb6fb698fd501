import type { Language } from './language.ts';

const englishMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * An ISO date as people read it: 2026-09-05 is "05/09/2026" or "5 Sep 2026", 2026-09 is "09/2026" or
 * "Sep 2026", 2026 stays. Anything else is given back unchanged: sources also write ranges and words.
 */
export function dateShown(iso: string, language: Language): string {
  const parts = /^(\d{4})(?:-(0[1-9]|1[0-2]))?(?:-(0[1-9]|[12]\d|3[01]))?$/.exec(iso);
  if (!parts) return iso;
  const [, year = '', month, day] = parts;
  if (language === 'vi') return [day, month, year].filter((part) => part !== undefined).join('/');
  const name = month && englishMonths[Number(month) - 1];
  return [day && String(Number(day)), name, year].filter((part) => part !== undefined).join(' ');
}
