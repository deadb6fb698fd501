import { dateShown } from '../../text/dates.ts';
import type { Language } from '../../text/language.ts';
import { integer } from '../../text/numbers.ts';
import type { Box } from './box.ts';
import { creditParts } from './credit-line.ts';
import { type FittedText, fitText } from './fit-text.ts';
import { fittingSources } from './fitting-sources.ts';
import type { MapSheetOptions } from './map-page-parts.ts';
import type { MapPicture } from './map-sheet.ts';
import type { SheetBlock } from './sheet.ts';
import type { SheetStyle } from './sheet-style.ts';
import { textItems } from './text-items.ts';

/** A scale as cartographers write it: two figures that count, as the map is not exact to more. */
function ratioShown(metresPerPoint: number, language: Language): string {
  const ratio = (metresPerPoint * 72) / 0.0254;
  const power = 10 ** Math.max(0, Math.floor(Math.log10(ratio)) - 1);
  return integer(Math.round(ratio / power) * power, language);
}

export interface Foot {
  sources: FittedText;
  /** Every source, whole. */
  words: string;
  /** How many of them have no room. */
  left: number;
  /** Points that the lines on the right take. */
  factWidth: number;
  /** Points more than the foot usually has. */
  extra: number;
}

/** Points of the design: the facts on the right, and the room above the lines. */
const factSize = 7.5;
const footTop = 6;
/** Lines of sources at their least size that a full sheet makes room for. */
const mostLines = 6;

/** The sources as they fit into the foot; on a full sheet the foot grows for them by a line or two. */
export function footOf(foot: Box, picture: MapPicture, options: MapSheetOptions, style: SheetStyle): Foot {
  const { unit, words, measure, language } = style;
  const isFull = options.frame === 'full';
  const widest = [
    ...(options.paper ? [words.sheets.ratio(integer(8_800_000, language), options.paper.toUpperCase())] : []),
    ...(isFull && options.today ? [words.sheets.made(dateShown(options.today, language))] : []),
  ].map((fact) => measure(fact, factSize * unit, 400));
  const factWidth = Math.max(0, ...widest);
  const height = foot.height - (isFull ? footTop * unit : 0);
  const leastPt = (isFull ? 6 : 5.5) * unit;
  const room = {
    width: foot.width - (factWidth > 0 ? factWidth + 24 * unit : 0),
    height: isFull ? Math.max(height, mostLines * leastPt * 1.3) : height,
    sizePt: 7.5 * unit,
    leastPt,
    weight: 400,
    leading: 1.3,
  } as const;
  const { text, left } = fittingSources(creditParts(picture.sources), room, style);
  return {
    sources: text,
    words: picture.sources.length > 0 ? words.sheets.sources(picture.sources.join('; ')) : '',
    left,
    factWidth,
    extra: Math.max(0, text.height - height),
  };
}

export function footBlocks(
  box: Box,
  foot: Foot,
  metresPerPoint: number | null,
  options: MapSheetOptions,
  style: SheetStyle,
): SheetBlock[] {
  const { unit, colors, words, measure, language } = style;
  const isFull = options.frame === 'full';
  const top = isFull ? box.y + footTop * unit : box.y + box.height - foot.sources.height;
  const facts = [
    ...(options.paper && metresPerPoint !== null
      ? [words.sheets.ratio(ratioShown(metresPerPoint, language), options.paper.toUpperCase())]
      : []),
    ...(isFull && options.today ? [words.sheets.made(dateShown(options.today, language))] : []),
  ].map((fact, index): SheetBlock => {
    const room = {
      width: foot.factWidth + 10 * unit,
      maxLines: 1,
      sizePt: factSize * unit,
      leastPt: 6 * unit,
    };
    const line = fitText(fact, { ...room, weight: 400 }, measure);
    const lineTop = top + index * factSize * unit * 1.35;
    return {
      role: 'paragraph',
      words: fact,
      items: textItems(line, box.x + box.width, lineTop, colors.ink2, 'end'),
    };
  });
  const rule: SheetBlock = {
    role: 'decoration',
    words: '',
    items: [
      {
        kind: 'rect',
        x: box.x,
        y: box.y,
        width: box.width,
        height: 0.6 * unit,
        fill: { color: colors.hairline },
      },
    ],
  };
  return [
    ...(isFull ? [rule] : []),
    { role: 'paragraph', words: foot.words, items: textItems(foot.sources, box.x, top, colors.ink2) },
    ...facts,
  ];
}
