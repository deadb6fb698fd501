import type { TypedFigure } from '../../briefing/bound-text.ts';
import type { Figure } from '../../briefing/figure.ts';
import type { Language } from '../../text/language.ts';

/**
 * Where a number that was typed by hand ends once a figure stands in its place: behind its unit, where that was typed
 * too, because the figure brings its own.
 */
export function figureForTyped(
  writing: string,
  { to }: Pick<TypedFigure, 'to'>,
  { text }: Pick<Figure, 'text'>,
  language: Language,
): number {
  const unit = /[^\d]*$/.exec(text[language])?.[0].trim() ?? '';
  if (unit === '' || unit === '%') return to;
  const rest = writing.slice(to);
  const blank = /^[\s\u00a0]*/.exec(rest)?.[0].length ?? 0;
  const found = rest.slice(blank, blank + unit.length);
  const ends = !/^\p{L}/u.test(rest.slice(blank + unit.length));
  return ends && found.toLocaleLowerCase(language) === unit.toLocaleLowerCase(language)
    ? to + blank + unit.length
    : to;
}
