import type { SheetContext } from './paint-sheet.ts';

export interface SheetCanvas {
  context: SheetContext & Pick<OffscreenCanvasRenderingContext2D, 'getImageData' | 'measureText'>;
  png(): Promise<Blob>;
}

/** A canvas off the screen where there are such, else one of the page; null where the browser has none so large. */
export function sheetCanvas(widthPx: number, heightPx: number): SheetCanvas | null {
  try {
    if (typeof OffscreenCanvas !== 'undefined') {
      const canvas = new OffscreenCanvas(widthPx, heightPx);
      const context = canvas.getContext('2d');
      return context && { context, png: () => canvas.convertToBlob({ type: 'image/png' }) };
    }
    const canvas = document.createElement('canvas');
    canvas.width = widthPx;
    canvas.height = heightPx;
    const context = canvas.getContext('2d');
    return context && { context, png: () => pngOf(canvas) };
  } catch {
    return null;
  }
}

function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The canvas gave no PNG.'))),
      'image/png',
    );
  });
}
