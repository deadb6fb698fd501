import type { Language } from './language.ts';

const locale: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' };
const nbsp = '\u00a0';
const formats = new Map<string, Intl.NumberFormat>();

function format(language: Language, digits: number): Intl.NumberFormat {
  const key = `${language}${digits}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale[language], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  formats.set(key, made);
  return made;
}

/** A whole number with its thousands grouped: 3.122.915 or 3,122,915. */
export function integer(value: number, language: Language): string {
  return format(language, 0).format(value);
}

/** A number with exactly `digits` decimals: 11.859,59 or 11,859.59. */
export function decimal(value: number, digits: number, language: Language): string {
  return format(language, digits).format(value);
}

/** A share that no target judges, rounded to the nearest: 52,3%. `value` in percent. */
export function percent(value: number, language: Language, digits = 1): string {
  return `${decimal(value, digits, language)}%`;
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}

function shownDigits(target: number): number {
  return Math.max(1, decimalsOf(target));
}

/**
 * What the screen shows for a value judged against a target, both in percent: rounded to one decimal
 * (more where the target has more), but never up to a target that is missed.
 */
export function percentRounded(value: number, target: number): number {
  const digits = shownDigits(target);
  const rounded = Number(value.toFixed(digits));
  if (value < target && rounded >= target) return Number((target - 10 ** -digits).toFixed(digits));
  return rounded;
}

/** A value judged against a target, both in percent: 94.96 against 95 is "94,9%". */
export function percentShown(value: number, target: number, language: Language): string {
  return percent(percentRounded(value, target), language, shownDigits(target));
}

/** A target as people say it: "95%". */
export function targetShown(target: number, language: Language): string {
  return percent(target, language, decimalsOf(target));
}

/**
 * Distance between the shown value and the target, in percentage points without the unit, so that the
 * two figures on screen add up; 0.1 at least while the target is missed.
 */
export function pointsShown(value: number, target: number, language: Language): string {
  const digits = shownDigits(target);
  return decimal(
    Math.abs(Number((target - percentRounded(value, target)).toFixed(digits))),
    digits,
    language,
  );
}

/** Land in hectares: whole from 100 up, one decimal from 10 up, else two; a trace is "<0,01 ha", never zero. */
export function hectares(value: number, language: Language): string {
  if (value > 0 && value < 0.01) return `<${decimal(0.01, 2, language)}${nbsp}ha`;
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return `${decimal(value, value === 0 ? 0 : digits, language)}${nbsp}ha`;
}

/** An area in km², with the two decimals of official lists. */
export function squareKilometres(value: number, language: Language): string {
  return `${decimal(value, 2, language)}${nbsp}km²`;
}

/** A distance given in metres: whole metres below 1 km, then km with one decimal, whole from 10 km up. */
export function distance(metres: number, language: Language): string {
  if (Math.round(metres) < 1000) return `${integer(metres, language)}${nbsp}m`;
  const kilometres = metres / 1000;
  return `${decimal(kilometres, kilometres < 9.95 ? 1 : 0, language)}${nbsp}km`;
}

/** A file size given in bytes. */
export function fileSize(bytes: number, language: Language): string {
  if (bytes < 1_000_000) return `${integer(Math.max(1, bytes / 1000), language)}${nbsp}kB`;
  return `${decimal(bytes / 1_000_000, 1, language)}${nbsp}MB`;
}
