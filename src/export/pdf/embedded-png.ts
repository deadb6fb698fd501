import type { MapPicture } from '../sheet/map-sheet.ts';

/**
 * The picture's PNG as a file takes it. A browser rewrites it without its alpha channel, so that it need not be taken
 * apart pixel by pixel; elsewhere it stays as it is. Rejects when it cannot be read.
 */
export async function embeddedPng({ png }: Pick<MapPicture, 'png'>): Promise<ArrayBuffer> {
  if (typeof createImageBitmap === 'undefined' || typeof OffscreenCanvas === 'undefined')
    return png.arrayBuffer();
  const bitmap = await createImageBitmap(png);
  try {
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d', { alpha: false });
    if (!context) return await png.arrayBuffer();
    context.drawImage(bitmap, 0, 0);
    const opaque = await canvas.convertToBlob({ type: 'image/png' });
    return await opaque.arrayBuffer();
  } finally {
    bitmap.close();
  }
}
