import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SheetFonts } from '../../src/export/sheet/sheet-fonts.ts';

function file(name: string): Uint8Array<ArrayBuffer> {
  const folder = join(import.meta.dirname, '../../node_modules/@expo-google-fonts/be-vietnam-pro');
  return new Uint8Array(readFileSync(join(folder, name)));
}

/** The fonts that the app fetches from its own host. */
export const fontFiles: SheetFonts = {
  400: file('400Regular/BeVietnamPro_400Regular.ttf'),
  500: file('500Medium/BeVietnamPro_500Medium.ttf'),
  600: file('600SemiBold/BeVietnamPro_600SemiBold.ttf'),
};
