import type { BriefingPages } from '../../../briefing/scene-page.ts';
import { dateShown } from '../../../text/dates.ts';
import { pptxWords } from '../../../text/messages/pptx.ts';
import { messages } from '../../../text/messages.ts';
import { simulatedMark } from './heading.ts';
import { SLIDE, type Slide, type SlideShape } from './slide.ts';
import { fittingSize, isVisible, splitToFit, textHeight, textOf, textWidth } from './text-fit.ts';

const X = 96;
const WIDTH = SLIDE.width - 2 * X;
/** A title rather stands on one line than is largest. */
const ONE_LINE = [44, 42, 40, 38, 36, 34];
const SIZES = [40, 36, 32, 28, 24];

/** The first slide: what it is, of which city and day, and whether anything in it is simulated. */
export function titleSlide({ title, language, today, pages }: BriefingPages, city: string): Slide {
  const words = pptxWords[language];
  const { app } = messages[language];
  const shown = isVisible(title) ? title : city;
  const box = { x: X, y: 190, width: WIDTH, height: 130 };
  const paragraphs = [{ runs: [{ text: shown, bold: true }] }];
  const oneLine = ONE_LINE.find((one) => textWidth(shown, one, true) <= WIDTH);
  const size = oneLine ?? fittingSize(paragraphs, box, SIZES) ?? SIZES.at(-1)!;
  const [fits, rest] = splitToFit(paragraphs, box, size);
  const titleText =
    rest.length === 0
      ? shown
      : `${fits
          .map(({ runs }) => textOf(runs))
          .join(' ')
          .trimEnd()}…`;
  const height = textHeight([{ runs: [{ text: titleText, bold: true }] }], WIDTH, size);
  const simulated = pages.some((page) => page.simulated);
  const subtitleY = box.y + height + 14;
  const mark: SlideShape[] = simulated
    ? [
        simulatedMark({ x: X, y: subtitleY + 60 }, language),
        {
          kind: 'text',
          name: words.simulatedMark,
          box: { x: X, y: subtitleY + 90, width: WIDTH, height: 22 },
          paragraphs: [{ runs: [{ text: app.simulatedMeaning }] }],
          sizePt: 14,
          color: 'ink2',
        },
      ]
    : [];
  return {
    layout: 'title',
    shapes: [
      {
        kind: 'text',
        name: words.title,
        box: { ...box, height },
        paragraphs: [{ runs: [{ text: titleText }] }],
        sizePt: size,
        color: 'ink',
        bold: true,
        place: 'title',
      },
      {
        kind: 'text',
        name: words.subtitle,
        box: { x: X, y: subtitleY, width: WIDTH, height: 30 },
        paragraphs: [{ runs: [{ text: `${city} · ${dateShown(today, language)}` }] }],
        sizePt: 20,
        color: 'ink2',
        place: 'subtitle',
      },
      ...mark,
    ],
    notes: [],
  };
}
