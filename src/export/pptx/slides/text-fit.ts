import type { Paragraph } from './slide.ts';

/**
 * Widths in em, a little more than those of Be Vietnam Pro and of DejaVu Sans, which stands in for it on machines
 * that have no better: a text that is taken to fit does so in both.
 */
const WIDTHS: [RegExp, number][] = [
  [/[ilI.,;:'’|! \u00a0]/u, 0.33],
  [/[jtfr()[\]·/\-–]/u, 0.42],
  [/[mwMW%@—…→]/u, 0.96],
  [/[0-9]/u, 0.66],
  [/[A-ZĐ]/u, 0.74],
  [/[\u0300-\u036f\u200b-\u200f]/u, 0],
  [/[\u2e80-\u{10ffff}]/u, 1.3],
];
const OTHERS = 0.63;
const BOLDER = 1.07;

/** Height of a line in sizes of its text. */
export const LINE = 1.27;

const known = new Map<string, number>();

/** About how wide a line of text is, in points; rather more than less. */
export function textWidth(text: string, sizePt: number, bold = false): number {
  let ems = 0;
  for (const sign of text.normalize('NFD')) {
    let width = known.get(sign);
    if (width === undefined) {
      width = WIDTHS.find(([signs]) => signs.test(sign))?.[1] ?? OTHERS;
      known.set(sign, width);
    }
    ems += width;
  }
  return ems * sizePt * (bold ? BOLDER : 1);
}

/** How many lines a text takes when words that do not fit go to the next line, and those too long are broken. */
export function lineCount(text: string, widthPt: number, sizePt: number, bold = false): number {
  const space = textWidth(' ', sizePt, bold);
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines += 1;
    for (const word of paragraph.split(' ')) {
      const width = textWidth(word, sizePt, bold);
      const before = used === 0 ? 0 : used + space;
      if (before + width <= widthPt) {
        used = before + width;
        continue;
      }
      if (used > 0) lines += 1;
      const more = Math.max(1, Math.ceil(width / widthPt));
      lines += more - 1;
      used = Math.max(1, width - (more - 1) * widthPt);
    }
  }
  return lines;
}

/** A text that takes at most so many lines, cut with an ellipsis where it would take more. */
export function clamped(text: string, widthPt: number, sizePt: number, lines: number, bold = false): string {
  if (lineCount(text, widthPt, sizePt, bold) <= lines) return text;
  const signs = [...text.replace(/\s+/g, ' ')];
  let [low, high] = [0, signs.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lineCount(`${signs.slice(0, middle).join('')}…`, widthPt, sizePt, bold) <= lines) low = middle;
    else high = middle - 1;
  }
  return `${signs.slice(0, low).join('').trimEnd()}…`;
}

/** Height in points of paragraphs in a column. */
export function textHeight(paragraphs: readonly Paragraph[], widthPt: number, sizePt: number): number {
  return paragraphs.reduce((sum, { runs, after = 0, hang = '' }) => {
    const size = Math.max(sizePt, ...runs.map((run) => run.sizePt ?? 0));
    const bold = runs.some((run) => run.bold === true && run.text.length > 30);
    return sum + lineCount(textOf(runs), widthPt - textWidth(hang, size), size, bold) * size * LINE + after;
  }, 0);
}

/** The first of the sizes, from large to small, at which paragraphs fit; null when none does. */
export function fittingSize(
  paragraphs: readonly Paragraph[],
  box: { width: number; height: number },
  sizes: readonly number[],
): number | null {
  return sizes.find((size) => textHeight(paragraphs, box.width, size) <= box.height) ?? null;
}

/** Whether anything of a text would be seen. */
export function isVisible(text: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);
}

export function textOf(runs: readonly { text: string }[]): string {
  return runs.map(({ text }) => text).join('');
}

/** Paragraphs in two: what fits the box at this size, and the rest. A word is broken only where it alone is too long. */
export function splitToFit(
  paragraphs: readonly Paragraph[],
  box: { width: number; height: number },
  sizePt: number,
): [fits: Paragraph[], rest: Paragraph[]] {
  const ends = breaks(paragraphs);
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const [fits] = cut(paragraphs, ends[middle - 1]!);
    if (textHeight(fits, box.width, sizePt) <= box.height) low = middle;
    else high = middle - 1;
  }
  return cut(paragraphs, low === 0 ? 0 : ends[low - 1]!);
}

/** A place in paragraphs: signs of the n-th that come before it. */
type Place = [paragraph: number, signs: number];

/** Signs that a word may have before it may be broken anywhere. */
const LONG_WORD = 30;

/** Everywhere that paragraphs may be broken, in order. */
function breaks(paragraphs: readonly Paragraph[]): Place[] {
  return paragraphs.flatMap(({ runs }, k) => {
    const text = textOf(runs);
    const places: Place[] = [];
    let wordStart = 0;
    for (let at = 1; at < text.length; at += 1) {
      const between = text[at - 1] === ' ';
      if (between) wordStart = at;
      const splitsPair = /[\udc00-\udfff]/.test(text[at]!);
      if (between || (at - wordStart > LONG_WORD && !splitsPair)) places.push([k, at]);
    }
    places.push([k, text.length]);
    return places;
  });
}

function cut(paragraphs: readonly Paragraph[], place: Place | 0): [Paragraph[], Paragraph[]] {
  if (place === 0) return [[], [...paragraphs]];
  const [k, signs] = place;
  const here = paragraphs[k]!;
  const first: Paragraph = { ...here, runs: [] };
  const { hang: _sign, ...withoutSign } = here;
  const rest: Paragraph = { ...(signs === 0 ? here : withoutSign), runs: [] };
  let before = 0;
  for (const run of here.runs) {
    const head = run.text.slice(0, Math.max(0, signs - before));
    const tail = run.text.slice(head.length);
    if (head !== '') first.runs.push({ ...run, text: head });
    if (tail !== '') rest.runs.push({ ...run, text: tail });
    before += run.text.length;
  }
  return [
    [...paragraphs.slice(0, k), first],
    [...(rest.runs.length > 0 ? [rest] : []), ...paragraphs.slice(k + 1)],
  ];
}
