import { mapBoxOf } from './map-page-parts.ts';
import { type MapFrame, type PixelSize, pngPageSize, pngScale } from './sheet-sizes.ts';

/** The frame in which a picture fills its place pixel by pixel. */
export function frameOf(picture: PixelSize, frame: MapFrame): PixelSize {
  let size: PixelSize = { widthPx: picture.widthPx * 1.35, heightPx: picture.heightPx * 1.15 };
  for (let step = 0; step < 12; step += 1) {
    const scale = pngScale(size, frame);
    const box = mapBoxOf(pngPageSize(size, frame), frame);
    size = {
      widthPx: size.widthPx + picture.widthPx - box.width * scale,
      heightPx: size.heightPx + picture.heightPx - box.height * scale,
    };
  }
  return { widthPx: Math.round(size.widthPx), heightPx: Math.round(size.heightPx) };
}
