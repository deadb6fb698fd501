import type { ComposedMapOptions } from './composed-map-png.ts';
import { frameOf } from './frame-of.ts';
import type { MapPicture } from './map-sheet.ts';
import { mapSheet } from './map-sheet-of.ts';
import { measureOnCanvas } from './measure-on-canvas.ts';
import { paintSheet } from './paint-sheet.ts';
import { type SheetCanvas, sheetCanvas } from './sheet-canvas.ts';
import { sheetFault } from './sheet-fault.ts';
import { canvasFontsReady } from './sheet-fonts.ts';
import { type PixelSize, pngPageSize, pngScale } from './sheet-sizes.ts';

async function decoded(picture: MapPicture): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(picture.png);
  } catch {
    throw sheetFault('picture-unreadable', picture.language);
  }
}

/** Canvases that are too large stay empty in some browsers, without a word. */
function isPainted({ context }: SheetCanvas, { widthPx, heightPx }: PixelSize): boolean {
  return [context.getImageData(0, 0, 1, 1), context.getImageData(widthPx - 1, heightPx - 1, 1, 1)].every(
    ({ data }) => data[3] === 255,
  );
}

/** What `composedMapPng` gives, drawn on this thread. */
export async function drawnMapPng(
  picture: MapPicture,
  options: Omit<ComposedMapOptions, 'signal'>,
): Promise<Blob> {
  const { frame, title, dataLine, today, link } = options;
  const { language, theme } = picture;
  await canvasFontsReady().catch(() => {
    throw sheetFault('font-missing', language);
  });
  const size = options.size ?? frameOf(picture, frame);
  const canvas = sheetCanvas(size.widthPx, size.heightPx);
  if (!canvas) throw sheetFault('canvas-refused', language);
  const map = await decoded(picture);
  try {
    const sheet = mapSheet(
      picture,
      {
        page: pngPageSize(size, frame),
        frame,
        title,
        dataLine,
        language,
        theme,
        ...(today ? { today } : {}),
        ...(link ? { link } : {}),
      },
      measureOnCanvas(canvas),
    );
    paintSheet(canvas.context, sheet, { map }, pngScale(size, frame));
    if (!isPainted(canvas, size)) throw sheetFault('canvas-refused', language);
    return await canvas.png().catch(() => {
      throw sheetFault('canvas-refused', language);
    });
  } finally {
    map.close();
  }
}
