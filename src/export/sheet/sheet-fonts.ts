import regular from '@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf?url';
import medium from '@expo-google-fonts/be-vietnam-pro/500Medium/BeVietnamPro_500Medium.ttf?url';
import semiBold from '@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf?url';
import type { Weight } from './fit-text.ts';

/** Be Vietnam Pro as TrueType, whole: those of the page are in parts and lack a weight. */
export type SheetFonts = Record<Weight, Uint8Array<ArrayBuffer>>;

/** Name of the family on a canvas, apart from the page's own. */
const family = 'Be Vietnam Pro Sheet';

export function canvasFont(sizePx: number, weight: Weight): string {
  return `${weight} ${sizePx}px "${family}"`;
}

let fonts: Promise<SheetFonts> | null = null;

async function read(url: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

async function readAll(): Promise<SheetFonts> {
  const [r, m, s] = await Promise.all([read(regular), read(medium), read(semiBold)]);
  return { 400: r, 500: m, 600: s };
}

/** The font files from our own host, read once; rejects when one cannot be had. */
export function sheetFonts(): Promise<SheetFonts> {
  fonts ??= readAll().catch((error: unknown) => {
    fonts = null;
    throw error;
  });
  return fonts;
}

/** The fonts that canvases of this thread know; null where there are none. */
function fontSet(): FontFaceSet | null {
  if (typeof document !== 'undefined') return document.fonts;
  return typeof self !== 'undefined' && 'fonts' in self ? self.fonts : null;
}

export function canSetType(): boolean {
  return fontSet() !== null && typeof FontFace !== 'undefined' && typeof OffscreenCanvas !== 'undefined';
}

let onCanvas: Promise<void> | null = null;

/** Makes the fonts known to canvases; rejects when one cannot be had, so that none falls back to another silently. */
export function canvasFontsReady(): Promise<void> {
  onCanvas ??= sheetFonts()
    .then(async (files) => {
      const known = fontSet();
      if (!known) throw new Error('This thread has no fonts.');
      for (const weight of [400, 500, 600] as const) {
        const face = new FontFace(family, files[weight].slice().buffer, { weight: String(weight) });
        await face.load();
        known.add(face);
      }
    })
    .catch((error: unknown) => {
      onCanvas = null;
      throw error;
    });
  return onCanvas;
}
