import { LARGEST_PNG, SMALLEST_PNG } from '../../export/sheet/sheet-sizes.ts';

export type PngSizeKey = 'hd' | 'uhd' | 'largest' | 'own';

export const pngSizes: Record<Exclude<PngSizeKey, 'own'>, { widthPx: number; heightPx: number }> = {
  hd: { widthPx: 1920, heightPx: 1080 },
  uhd: { widthPx: 3840, heightPx: 2160 },
  largest: { widthPx: 7680, heightPx: 4320 },
};

/** A size typed by hand; null where it is not two whole numbers within what can be made. */
export function ownPngSize(width: string, height: string): { widthPx: number; heightPx: number } | null {
  const read = (text: string, least: number, most: number) => {
    const value = /^\d{1,5}$/.test(text.trim()) ? Number(text) : Number.NaN;
    return value >= least && value <= most ? value : null;
  };
  const widthPx = read(width, SMALLEST_PNG.widthPx, LARGEST_PNG.widthPx);
  const heightPx = read(height, SMALLEST_PNG.heightPx, LARGEST_PNG.heightPx);
  return widthPx === null || heightPx === null ? null : { widthPx, heightPx };
}
