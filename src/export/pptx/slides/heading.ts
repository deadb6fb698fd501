import type { Language } from '../../../text/language.ts';
import { pptxWords } from '../../../text/messages/pptx.ts';
import { messages } from '../../../text/messages.ts';
import { type Box, SLIDE, type SlideShape } from './slide.ts';
import { fittingSize, LINE, textWidth } from './text-fit.ts';

const TITLE_SIZES = [28, 26, 24, 22, 20] as const;
const MARK_SIZE = 12;
const BOX = { x: SLIDE.margin, y: 32, height: 62 } as const;

interface Heading {
  shapes: SlideShape[];
  /** The whole title where the slide has no room for it; it then begins the text. */
  left: string | null;
}

/** The title of a slide, with the mark of simulated figures beside it. */
export function headingOf(title: string, simulated: boolean, language: Language): Heading {
  const mark = simulated ? [simulatedMark({ x: 0, y: 51 }, language)] : [];
  const markWidth = mark[0] ? mark[0].box.width + 24 : 0;
  const width = SLIDE.width - 2 * SLIDE.margin - markWidth;
  const box: Box = { ...BOX, width };
  const size = fittingSize([{ runs: [{ text: title, bold: true }] }], box, TITLE_SIZES);
  const least = TITLE_SIZES[TITLE_SIZES.length - 1]!;
  const shown = size === null ? shortTitle(title, width, least) : title;
  return {
    shapes: [
      {
        kind: 'text',
        name: pptxWords[language].title,
        box,
        paragraphs: [{ runs: [{ text: shown }] }],
        sizePt: size ?? least,
        color: 'ink',
        bold: true,
        anchor: 'middle',
        place: 'title',
      },
      ...mark.map((shape) => ({
        ...shape,
        box: { ...shape.box, x: SLIDE.width - SLIDE.margin - shape.box.width },
      })),
    ],
    left: size === null ? title : null,
  };
}

/** "Mô phỏng", as a word in a frame. */
export function simulatedMark({ x, y }: { x: number; y: number }, language: Language): SlideShape {
  const text = messages[language].app.simulated;
  return {
    kind: 'text',
    name: pptxWords[language].simulatedMark,
    box: { x, y, width: Math.ceil(textWidth(text, MARK_SIZE, true)) + 20, height: MARK_SIZE * LINE + 9 },
    paragraphs: [{ runs: [{ text }] }],
    sizePt: MARK_SIZE,
    color: 'simulated',
    bold: true,
    align: 'middle',
    anchor: 'middle',
    outline: 'simulated',
  };
}

/** What two lines hold, with an ellipsis. */
function shortTitle(title: string, width: number, sizePt: number): string {
  const signs = [...title.replaceAll('\n', ' ')];
  while (textWidth(signs.join(''), sizePt, true) > width * 1.8) signs.pop();
  return `${signs.join('').trimEnd()}…`;
}
