import type { ScenePage } from '../../../briefing/scene-page.ts';
import { pptxWords } from '../../../text/messages/pptx.ts';
import { arrangementOf, CONTENT } from './arrangement.ts';
import { exhibitShapes, exhibitWidth } from './exhibit-shapes.ts';
import { footerShapes } from './footer.ts';
import { headingOf } from './heading.ts';
import { pictureShapes } from './picture-shapes.ts';
import { sceneText } from './scene-text.ts';
import type { Box, Paragraph, Slide, SlidePicture, SlideShape } from './slide.ts';
import { speakerNotes } from './speaker-notes.ts';
import { isVisible, splitToFit, textHeight } from './text-fit.ts';

export interface SlideContext {
  city: string;
  /** ISO day. */
  today: string;
}

const CONTINUED_SIZE = 16;

/**
 * The slides of a scene: one, and more only where it has too much for one: the rest of a long text, a table that
 * would crowd the map.
 */
export function sceneSlides(page: ScenePage, picture: SlidePicture | null, context: SlideContext): Slide[] {
  const { language } = page;
  const title = sceneTitle(page);
  const { text, arrangement } = arranged(page);
  const [fits, rest] = splitToFit(text, arrangement.text, arrangement.textSizePt);
  const exhibit =
    page.exhibit && arrangement.exhibit ? exhibitShapes(page.exhibit, arrangement.exhibit, language) : [];
  const first: SlideShape[] = [
    ...arrangement.figures.shapes,
    ...bodyShapes(page, arrangement.text, fits, arrangement.textSizePt),
    ...exhibit,
    ...pictureShapes(page, picture, arrangement.picture),
  ];
  const more = [
    ...continued(rest).map((part) => bodyShapes(page, CONTENT, part, CONTINUED_SIZE)),
    ...(page.exhibit && !arrangement.exhibit ? [exhibitAlone(page)] : []),
  ];
  const footer = footerShapes({ language, ...context, dataLine: page.dataLine, sources: page.sources });
  return [first, ...more].map((shapes, k): Slide => {
    const shown = k === 0 ? title : pptxWords[language].continued(title);
    return {
      layout: 'scene',
      shapes: [...headingOf(shown, page.simulated, language).shapes, ...shapes, ...footer],
      notes: k === 0 ? speakerNotes(page) : [],
    };
  });
}

/** Where the map of a page stands, in points. */
export function pictureBoxOf(page: ScenePage): Box {
  return arranged(page).arrangement.picture;
}

function arranged(page: ScenePage) {
  const { left } = headingOf(sceneTitle(page), page.simulated, page.language);
  const whole: Paragraph[] = left === null ? [] : [{ runs: [{ text: left, bold: true }], after: 6 }];
  const text = [...whole, ...sceneText(page)];
  return { text, arrangement: arrangementOf(page, text) };
}

function sceneTitle({ title, language, number }: ScenePage): string {
  return isVisible(title) ? title : `${pptxWords[language].scene} ${number}`;
}

function bodyShapes(page: ScenePage, box: Box, paragraphs: Paragraph[], sizePt: number): SlideShape[] {
  if (paragraphs.length === 0) return [];
  const height = Math.min(box.height, textHeight(paragraphs, box.width, sizePt));
  const name = pptxWords[page.language].text;
  return [{ kind: 'text', name, box: { ...box, height }, paragraphs, sizePt, color: 'ink', place: 'body' }];
}

function exhibitAlone(page: ScenePage): SlideShape[] {
  const exhibit = page.exhibit!;
  const box = { ...CONTENT, width: exhibitWidth(exhibit, CONTENT.width) };
  return exhibitShapes(exhibit, box, page.language, CONTINUED_SIZE);
}

/** Text in parts of a slide each. */
function continued(text: Paragraph[]): Paragraph[][] {
  const parts: Paragraph[][] = [];
  let rest = text;
  while (rest.length > 0) {
    const [fits, after] = splitToFit(rest, CONTENT, CONTINUED_SIZE);
    if (fits.length === 0) break;
    parts.push(fits);
    rest = after;
  }
  return parts;
}
