import { resultOf, withSheetWork } from '../sheet-work/with-sheet-work.ts';
import type { MapPicture } from './map-sheet.ts';
import type { MapFrame, PixelSize } from './sheet-sizes.ts';

export interface ComposedMapOptions {
  title: string;
  /** "Dữ liệu 01/2026 · Cách tính: …"; on a `full` sheet. */
  dataLine: string;
  frame: MapFrame;
  /**
   * Pixels of the PNG; ask the map for `pngPictureSize(size, frame)`. By default as large as it takes for the picture to
   * be drawn pixel by pixel.
   */
  size?: PixelSize;
  /** ISO day it is made on; on a `full` sheet. */
  today?: string;
  /** Address that a QR code opens; on a `full` sheet. */
  link?: string;
  signal?: AbortSignal;
}

/**
 * A PNG of the map with all that must be said beside it, in the language and the theme of the picture.
 * @throws ExportFault `font-missing`, `picture-unreadable`, `canvas-refused`, `aborted`; its message is for the user
 */
export function composedMapPng(picture: MapPicture, options: ComposedMapOptions): Promise<Blob> {
  const { signal, ...rest } = options;
  const { language } = picture;
  return withSheetWork(language, signal, async (work) =>
    resultOf(await work.mapPng(picture, rest), language),
  );
}
