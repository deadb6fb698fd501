import type { ScenePage } from '../../briefing/scene-page.ts';
import { pictureBoxOf } from './slides/scene-slides.ts';

export type { SlidePicture } from './slides/slide.ts';

const PX_PER_PT = 4 / 3;

/** CSS pixels to draw the map of a page in, so that it fills its place on the slide. */
export function slidePictureSize(page: ScenePage): { widthPx: number; heightPx: number } {
  const { width, height } = pictureBoxOf(page);
  return { widthPx: Math.round(width * PX_PER_PT), heightPx: Math.round(height * PX_PER_PT) };
}
