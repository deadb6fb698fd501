import type { ScenePage } from '../../briefing/scene-page.ts';
import { handoutMapBox } from './handout-sheets.ts';
import { mapBoxOf } from './map-page-parts.ts';
import {
  type MapFrame,
  type Orientation,
  type Paper,
  type PictureSize,
  type PixelSize,
  paperSize,
  pngPageSize,
  pngScale,
} from './sheet-sizes.ts';

/** Points per CSS pixel on paper, and dots per inch. */
const pointsPerPixel = 0.75;
const dotsPerInch = 300;

/**
 * What to ask the map for, so that it fills its place in a PNG of this size pixel by pixel; give the same size to
 * `composedMapPng`. 1280 × 720 to 7680 × 4320.
 */
export function pngPictureSize(size: PixelSize, frame: MapFrame): PictureSize {
  const box = mapBoxOf(pngPageSize(size, frame), frame);
  return {
    widthPx: Math.round(box.width),
    heightPx: Math.round(box.height),
    pixelRatio: pngScale(size, frame),
  };
}

/** What to ask the map for, for a sheet of paper at 300 dots per inch. */
export function printPictureSize(paper: Paper, orientation: Orientation): PictureSize {
  const box = mapBoxOf(paperSize(paper, orientation), 'full');
  return {
    widthPx: Math.round(box.width / pointsPerPixel),
    heightPx: Math.round(box.height / pointsPerPixel),
    pixelRatio: dotsPerInch / 96,
  };
}

/** What to ask the map for, for a page of the handout; `withNotes` as the handout is asked for. */
export function handoutPictureSize(
  page: Pick<ScenePage, 'exhibit' | 'notes'>,
  withNotes: boolean,
): PictureSize {
  const box = handoutMapBox(page, withNotes);
  return {
    widthPx: Math.round(box.width / pointsPerPixel),
    heightPx: Math.round(box.height / pointsPerPixel),
    pixelRatio: dotsPerInch / 96,
  };
}
