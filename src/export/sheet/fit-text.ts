import type { MeasureText } from './sheet.ts';

export type Weight = 400 | 500 | 600;

export interface TextRoom {
  /** Points. */
  width: number;
  /** Points; as many as it takes where there is none. */
  height?: number;
  maxLines?: number;
  /** As it should be, and as small as it may become, in points. */
  sizePt: number;
  leastPt?: number;
  weight: Weight;
  /** Line height as a multiple of the size; at least 1.3. */
  leading?: number;
}

export interface FittedText {
  lines: string[];
  sizePt: number;
  weight: Weight;
  /** Points from line to line. */
  lineHeight: number;
  /** Points of all lines. */
  height: number;
  /** Words are missing at the end. */
  cut: boolean;
}

const ellipsis = '…';
const hair = 0.01;

/** As much of a word as fits into `width`, at least one character. */
function headOf(word: string, fits: (text: string) => boolean): string {
  const letters = [...word];
  let head = letters[0] ?? '';
  for (const letter of letters.slice(1)) {
    if (!fits(head + letter)) break;
    head += letter;
  }
  return head;
}

/** Lines of at most `width`; a word that is wider than a line is broken. */
export function wrapped(text: string, width: number, measureLine: (line: string) => number): string[] {
  const fits = (line: string) => measureLine(line) <= width + hair;
  return text
    .normalize('NFC')
    .split('\n')
    .flatMap((paragraph) => {
      const lines: string[] = [];
      let line = '';
      for (const word of paragraph.split(/[ \t\r]+/).filter(Boolean)) {
        const longer = line ? `${line} ${word}` : word;
        if (fits(longer)) {
          line = longer;
          continue;
        }
        if (line) lines.push(line);
        let rest = word;
        while (!fits(rest) && [...rest].length > 1) {
          const head = headOf(rest, fits);
          lines.push(head);
          rest = rest.slice(head.length);
        }
        line = rest;
      }
      return line || lines.length === 0 ? [...lines, line] : lines;
    });
}

function isBroken(lines: string[], text: string): boolean {
  const words = new Set(text.normalize('NFC').split(/\s+/));
  return lines.some((line) => line.split(/\s+/).some((word) => word !== '' && !words.has(word)));
}

/** A line with an ellipsis at its end, shortened until it fits. */
function ended(line: string, fits: (text: string) => boolean): string {
  let kept = line.trimEnd();
  while (kept && !fits(kept + ellipsis)) kept = [...kept].slice(0, -1).join('').trimEnd();
  return kept + ellipsis;
}

/** Text in its room: wrapped, then smaller, and cut with an ellipsis only where the least size is too large. */
export function fitText(text: string, room: TextRoom, measure: MeasureText): FittedText {
  const {
    width,
    height = Infinity,
    maxLines = Infinity,
    sizePt,
    leastPt = sizePt,
    weight,
    leading = 1.35,
  } = room;
  const most = (size: number) =>
    Math.max(1, Math.min(maxLines, Math.floor((height + hair) / (size * leading))));
  const result = (lines: string[], size: number, cut: boolean): FittedText => ({
    lines,
    sizePt: size,
    weight,
    lineHeight: size * leading,
    height: lines.length * size * leading,
    cut,
  });
  if (text.trim() === '') return result([], sizePt, false);
  const steps = Math.ceil((sizePt - leastPt) / (sizePt * 0.04) - hair);
  for (let step = 0; step <= steps; step += 1) {
    const size = Math.max(leastPt, sizePt * (1 - 0.04 * step));
    const measureLine = (line: string) => measure(line, size, weight);
    const lines = wrapped(text, width, measureLine);
    const isLast = step === steps;
    if (lines.length <= most(size) && (isLast || !isBroken(lines, text))) return result(lines, size, false);
    if (!isLast) continue;
    const kept = lines.slice(0, most(size));
    const last = kept.length - 1;
    kept[last] = ended(kept[last] ?? '', (line) => measureLine(line) <= width + hair);
    return result(kept, size, true);
  }
  return result([], sizePt, false);
}
