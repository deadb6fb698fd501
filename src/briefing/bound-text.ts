import type { Language } from '../text/language.ts';
import type { Figure, FigureKey } from './figure.ts';
import type { TextPiece } from './scene-page.ts';
import { withNote } from './with-note.ts';

/** What stands where a figure is not known. */
export const UNKNOWN_FIGURE = '–';

const stored = /\{\{([^{}]+)\}\}/g;
const written = /\{\{([^{}]+)\}\}|\{([^{}]+)\}/g;

export type Figures = ReadonlyMap<FigureKey, Figure>;

/** A figure as it stands in a text that is kept. */
export function boundFigure(key: FigureKey): string {
  return `{{${key}}}`;
}

/** The figures of a text, each once, in their order. */
export function figuresIn(text: string): FigureKey[] {
  return [...new Set([...text.matchAll(stored)].map(([, key = '']) => key))];
}

/** A text that is kept, with its figures filled in; pieces of plain text between them. */
export function boundPieces(text: string, figures: Figures, language: Language): TextPiece[] {
  const pieces: TextPiece[] = [];
  let from = 0;
  const plain = (to: number) => {
    if (to > from) pieces.push({ text: text.slice(from, to), figure: null });
  };
  for (const match of text.matchAll(stored)) {
    plain(match.index);
    const figure = figures.get(match[1] ?? '') ?? null;
    pieces.push(...figurePieces(figure, language));
    from = match.index + match[0].length;
  }
  plain(text.length);
  return pieces;
}

/** A figure, and what it is counted by where that is to be said: before the full stop where it is a sentence. */
function figurePieces(figure: Figure | null, language: Language): TextPiece[] {
  const text = figure?.text[language] ?? UNKNOWN_FIGURE;
  const note = figure?.note?.[language];
  if (!note) return [{ text, figure }];
  const body = text.replace(/\.$/, '');
  return [
    { text: body, figure },
    { text: withNote(text, note).slice(body.length), figure: null },
  ];
}

/** A text that is kept, as it is read. */
export function boundText(text: string, figures: Figures, language: Language): string {
  return boundPieces(text, figures, language)
    .map((piece) => piece.text)
    .join('');
}

/**
 * A text that is kept, as its writers see it: `{Name}` for a figure. A figure that this city does not have stays
 * `{{key}}`, so that nothing is lost.
 */
export function textForWriting(text: string, figures: Figures, language: Language): string {
  return text.replace(stored, (whole, key: string) => {
    const name = figures.get(key)?.name[language];
    return name === undefined ? whole : `{${name}}`;
  });
}

/** A name in braces that is no figure, and where it stands in what was written. */
export interface UnknownName {
  name: string;
  from: number;
  to: number;
}

/** What was written, as it is kept; names that are no figure stay as they were written, and are told. */
export function textFromWriting(
  writing: string,
  figures: Figures,
  language: Language,
): { text: string; unknown: UnknownName[] } {
  const keys = new Map([...figures.values()].map(({ key, name }) => [folded(name[language]), key]));
  const unknown: UnknownName[] = [];
  const text = writing.replace(written, (whole: string, key: string | undefined, name = '', from: number) => {
    const to = from + whole.length;
    if (key !== undefined) {
      if (figures.has(key)) return whole;
      const labelled = keys.get(folded(key));
      if (labelled !== undefined) return `{${boundFigure(labelled)}}`;
      unknown.push({ name: key, from, to });
      return whole;
    }
    const known = keys.get(folded(name));
    if (known !== undefined) return boundFigure(known);
    unknown.push({ name, from, to });
    return whole;
  });
  return { text, unknown };
}

function folded(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('vi');
}

/** A number that was typed where a figure could stand. */
export interface TypedFigure {
  /** As typed, with its unit where that follows. */
  typed: string;
  from: number;
  to: number;
  /** The figures that read just so, to be put in its place; empty where it only looks like one. */
  figures: Figure[];
}

/** A number as people write it, with a unit that only figures carry where it follows. */
const number = /[-−+]?\d+(?:[.,\s\u00a0](?=\d)\d+)*(?:\s?(?:%|‰))?/g;

/**
 * Numbers that were typed by hand in what was written and that read like a figure: those of the same digits and
 * sign, and others that are percentages or have four digits and more. Years and dates are left alone.
 */
export function typedFigures(writing: string, figures: Figures, language: Language): TypedFigure[] {
  const byNumber = new Map<string, Figure[]>();
  for (const figure of figures.values()) {
    const [shown] = figure.value === null ? [] : (figure.text[language].match(number) ?? []);
    if (shown === undefined || figure.text[language].match(number)?.length !== 1) continue;
    const same = byNumber.get(digitsOf(shown));
    if (same) same.push(figure);
    else byNumber.set(digitsOf(shown), [figure]);
  }
  const braces = [...writing.matchAll(written)].map((match) => [match.index, match.index + match[0].length]);
  return [...writing.matchAll(number)].flatMap((match) => {
    const [typed] = match;
    const [from, to] = [match.index, match.index + typed.length];
    if (braces.some(([start = 0, end = 0]) => from < end && to > start)) return [];
    if (isPartOfWord(writing, from, to) || isDate(writing, from, to)) return [];
    const digits = digitsOf(typed);
    const alike = (byNumber.get(digits) ?? []).filter((figure) =>
      unitFits(figure, writing.slice(to), language),
    );
    const looksLike = /[%‰]/.test(typed) || (digits.replace(/\D/g, '').length >= 4 && !isYear(digits));
    return alike.length > 0 || looksLike ? [{ typed, from, to, figures: alike }] : [];
  });
}

/** Digits and sign only: "360.963" and "360 963" are one. */
function digitsOf(typed: string): string {
  return typed
    .replace(/[\s\u00a0]/g, '')
    .replace(/[.,](?=\d{3}(\D|$))/g, '')
    .replace(',', '.');
}

/** Small counts are figures only before their own unit: "10 thôn" is one, "10 phút" is not. */
function unitFits(figure: Figure, rest: string, language: Language): boolean {
  if (figure.unit === 'percent') return true;
  const [, unit = ''] = /^[^\d]*[\d.,\s\u00a0]*\d\s*(.*)$/su.exec(figure.text[language]) ?? [];
  const wanted = folded(unit);
  if (wanted === '') return (figure.value ?? 0) >= 1000 && !isYear(String(figure.value));
  return folded(rest).startsWith(wanted);
}

function isYear(digits: string): boolean {
  return /^(19|20)\d\d$/.test(digits);
}

function isPartOfWord(text: string, from: number, to: number): boolean {
  return /[\p{L}\p{N}_]$/u.test(text.slice(0, from)) || /^[\p{L}\p{N}_]/u.test(text.slice(to));
}

function isDate(text: string, from: number, to: number): boolean {
  return /\d\/$/.test(text.slice(0, from)) || /^\/\d/.test(text.slice(to));
}
