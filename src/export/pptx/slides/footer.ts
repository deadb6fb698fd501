import { dateShown } from '../../../text/dates.ts';
import type { Language } from '../../../text/language.ts';
import { pptxWords } from '../../../text/messages/pptx.ts';
import { SLIDE, type SlideShape } from './slide.ts';
import { textWidth } from './text-fit.ts';

export interface FooterFacts {
  language: Language;
  city: string;
  /** ISO day. */
  today: string;
  dataLine: string;
  sources: readonly string[];
}

/** Least size of any text on a slide, in points. */
const SIZE = 9.5;
const LEFT_WIDTH = 660;

/** What stands at the foot of a slide: what the data are, where they come from, city and date. */
export function footerShapes({ language, city, today, dataLine, sources }: FooterFacts): SlideShape[] {
  const words = pptxWords[language];
  const line = (place: 'footer' | undefined, name: string, text: string, y: number): SlideShape[] =>
    text === ''
      ? []
      : [
          {
            kind: 'text',
            name,
            box: { x: SLIDE.margin, y, width: LEFT_WIDTH, height: 14 },
            paragraphs: [{ runs: [{ text }] }],
            sizePt: SIZE,
            color: 'ink2',
            anchor: 'middle',
            ...(place && { place }),
          },
        ];
  return [
    ...line('footer', words.dataLine, shortened(dataLine), 497),
    ...line(undefined, words.sourcesLine, sourcesLine(sources, language), 511),
    {
      kind: 'text',
      name: words.cityAndDate,
      box: { x: 712, y: 497, width: 168, height: 14 },
      paragraphs: [{ runs: [{ text: `${city} · ${dateShown(today, language)}` }] }],
      sizePt: SIZE,
      color: 'ink2',
      align: 'end',
      anchor: 'middle',
      place: 'date',
    },
  ];
}

/** All sources where a line holds them, else what each is of; the last slide has them in full. */
export function sourcesLine(sources: readonly string[], language: Language): string {
  const words = pptxWords[language];
  if (sources.length === 0) return '';
  const lines = [
    words.sourcesInLine(sources.join('; ')),
    words.sourcesNamed(sources.map((source) => source.split(': ')[0]).join('; ')),
  ];
  return lines.find((line) => textWidth(line, SIZE) <= LEFT_WIDTH) ?? words.sourcesAtEnd;
}

/** A data line that is too long loses its end; it is whole on the last slide. */
function shortened(text: string): string {
  if (textWidth(text, SIZE) <= LEFT_WIDTH) return text;
  const signs = [...text];
  while (signs.length > 0 && textWidth(`${signs.join('')}…`, SIZE) > LEFT_WIDTH) signs.pop();
  return `${signs.join('').trimEnd()}…`;
}
