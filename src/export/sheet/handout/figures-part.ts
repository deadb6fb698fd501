import type { Figure } from '../../../briefing/figure.ts';
import { withNote } from '../../../briefing/with-note.ts';
import type { Language } from '../../../text/language.ts';
import { type FittedText, fitText } from '../fit-text.ts';
import { placedItems } from '../placed-items.ts';
import type { SheetBlock, SheetItem } from '../sheet.ts';
import type { SheetStyle } from '../sheet-style.ts';
import { simulatedMark } from '../simulated-mark.ts';
import { baselineIn, textItems } from '../text-items.ts';
import { verdictSign } from '../verdict-sign.ts';
import { type Part, stacked } from './part.ts';

interface FigureSizes {
  /** Points. */
  value: number;
  valueLines: number;
  label: number;
  labelLines: number;
}

/** Everything a figure says, in words. */
export function figureWords(
  { label, text, met, simulated }: Figure,
  language: Language,
  style: SheetStyle,
): string {
  const { kpi, app } = style.words;
  return [
    `${label[language]}: ${text[language]}`,
    ...(met === null ? [] : [met ? kpi.met : kpi.notMet]),
    ...(simulated ? [app.simulated] : []),
  ].join(', ');
}

/** The verdict and the mark of what is simulated, side by side or below each other; at the origin. */
function signs(
  figure: Figure,
  sizePt: number,
  width: number,
  style: SheetStyle,
): { items: SheetItem[]; height: number } {
  const { colors, words, measure } = style;
  const line = sizePt * 1.4;
  const items: SheetItem[] = [];
  let x = 0;
  let top = 0;
  if (figure.met !== null) {
    const word = figure.met ? words.kpi.met : words.kpi.notMet;
    items.push(...verdictSign(figure.met, 0, (line - sizePt * 1.1) / 2, sizePt * 1.1, colors), {
      kind: 'text',
      x: sizePt * 1.55,
      y: baselineIn(0, line, sizePt),
      text: word,
      sizePt,
      weight: 600,
      color: figure.met ? colors.met : colors.notMet,
    });
    x = sizePt * 2.5 + measure(word, sizePt, 600);
  }
  if (figure.simulated) {
    const mark = simulatedMark(style, sizePt * 0.9, false);
    if (x + mark.width > width) [x, top] = [0, line];
    items.push(...placedItems(mark.items, x, top + (line - mark.height) / 2));
  }
  return { items, height: items.length > 0 ? top + line : 0 };
}

/** What a figure is; where that is too much its name is cut, and what it is counted by stays. */
function fittedLabel(
  { label, name, note }: Figure,
  language: Language,
  textIn: (text: string) => FittedText,
): FittedText {
  const words = name[language].split(' ');
  let fitted = textIn(label[language]);
  while (note && fitted.cut && words.length > 1) {
    words.pop();
    fitted = textIn(withNote(`${words.join(' ')}…`, note[language]));
  }
  return fitted;
}

/** Figures side by side with their labels above and their verdicts below, in line with each other. */
function figuresRow(
  figures: readonly Figure[],
  width: number,
  gap: number,
  sizes: FigureSizes,
  style: SheetStyle,
): Part {
  const { language, colors, measure, unit } = style;
  const column = (width - gap * (figures.length - 1)) / figures.length;
  const labelRoom = {
    width: column,
    maxLines: sizes.labelLines,
    sizePt: sizes.label,
    leastPt: sizes.label * 0.85,
  };
  const labelIn = (figure: Figure, room: typeof labelRoom) =>
    fittedLabel(figure, language, (text) => fitText(text, { ...room, weight: 400, leading: 1.3 }, measure));
  const labelPt = Math.min(...figures.map((figure) => labelIn(figure, labelRoom).sizePt));
  const labels = figures.map((figure) => labelIn(figure, { ...labelRoom, sizePt: labelPt }));
  const labelHeight = Math.max(...labels.map(({ height }) => height));
  const leastShare = sizes.valueLines > 1 ? 0.6 : 0.4;
  const valueIn = (text: string, sizePt: number) =>
    fitText(
      text,
      {
        width: column,
        maxLines: sizes.valueLines,
        sizePt,
        leastPt: sizes.value * leastShare,
        weight: 600,
        leading: 1.3,
      },
      measure,
    );
  const common = Math.min(...figures.map(({ text }) => valueIn(text[language], sizes.value).sizePt));
  const values = figures.map(({ text }) => valueIn(text[language], common));
  const valueHeight = Math.max(...values.map(({ height }) => height));
  const below = figures.map((figure) => signs(figure, Math.max(sizes.label, common * 0.27), column, style));
  const signHeight = Math.max(...below.map(({ height }) => height));
  const signGap = signHeight > 0 ? 2 * unit : 0;
  return {
    height: labelHeight + valueHeight + signGap + signHeight,
    draw: (left, y) =>
      figures.map((figure, index): SheetBlock => {
        const x = left + index * (column + gap);
        const label = labels[index];
        const value = values[index];
        return {
          role: 'paragraph',
          words: figureWords(figure, language, style),
          items: [
            ...(label ? textItems(label, x, y + labelHeight - label.height, colors.ink2) : []),
            ...(value ? textItems(value, x, y + labelHeight, colors.ink) : []),
            ...placedItems(below[index]?.items ?? [], x, y + labelHeight + valueHeight + signGap),
          ],
        };
      }),
  };
}

/** The figures of a scene, the first the biggest, the others side by side below it; `sizePt` of the first. */
export function figuresPart(
  figures: readonly Figure[],
  width: number,
  sizePt: number,
  style: SheetStyle,
): Part | null {
  const [first, ...others] = figures;
  if (!first) return null;
  const { unit, colors } = style;
  const key = figuresRow(
    [first],
    width,
    0,
    { value: sizePt, valueLines: 1, label: 9.5 * unit, labelLines: 2 },
    style,
  );
  if (others.length === 0) return key;
  const sizes = { value: Math.min(18 * unit, sizePt * 0.5), valueLines: 2, label: 8.5 * unit, labelLines: 4 };
  const row = figuresRow(others, width, 14 * unit, sizes, style);
  const above = 9 * unit;
  const ruled: Part = {
    height: above + row.height,
    draw: (x, y) => [
      {
        role: 'decoration',
        words: '',
        items: [{ kind: 'rect', x, y, width, height: 0.6 * unit, fill: { color: colors.hairline } }],
      },
      ...row.draw(x, y + above),
    ],
  };
  return stacked([key, ruled], 10 * unit);
}
