import type { ScenePage } from '../../../briefing/scene-page.ts';
import { pptxWords } from '../../../text/messages/pptx.ts';
import type { Box, Paragraph, SlidePicture, SlideShape } from './slide.ts';
import { fittingSize, splitToFit } from './text-fit.ts';

const PADDING = 16;
const SIZES = [14, 13, 12, 11, 10.5];

/** The map as large as its place lets it be, or what it shows in words where there is none. */
export function pictureShapes(page: ScenePage, picture: SlidePicture | null, place: Box): SlideShape[] {
  const words = pptxWords[page.language];
  if (picture === null) return [inWords(page, place)];
  const box = contained(picture, place);
  const alt = picture.alt.trim() === '' ? page.words.join(' ') : picture.alt;
  return [{ kind: 'picture', name: words.map, box, picture, alt: alt === '' ? page.title : alt }];
}

function contained({ widthPx, heightPx }: SlidePicture, place: Box): Box {
  const scale = Math.min(place.width / widthPx, place.height / heightPx);
  const [width, height] = [widthPx * scale, heightPx * scale];
  return { x: place.x + place.width - width, y: place.y, width, height };
}

function inWords(page: ScenePage, place: Box): SlideShape {
  const words = pptxWords[page.language];
  const paragraphs: Paragraph[] =
    page.words.length === 0
      ? [{ runs: [{ text: words.noPictureAlone }] }]
      : [
          { runs: [{ text: words.noPicture, bold: true }], after: 6 },
          ...page.words.map((text) => ({ runs: [{ text }], after: 3 })),
        ];
  const inside = { width: place.width - 2 * PADDING, height: place.height - 2 * PADDING };
  const size = fittingSize(paragraphs, inside, SIZES);
  const least = SIZES.at(-1)!;
  return {
    kind: 'text',
    name: words.noPictureBox,
    box: place,
    // What does not fit is in the speaker's notes.
    paragraphs: size === null ? splitToFit(paragraphs, inside, least)[0] : paragraphs,
    sizePt: size ?? least,
    color: 'ink2',
    fill: 'surface2',
  };
}
