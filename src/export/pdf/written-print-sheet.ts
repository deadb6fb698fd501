import { messages } from '../../text/messages.ts';
import type { MapSheetOptions } from '../sheet/map-page-parts.ts';
import type { MapPicture } from '../sheet/map-sheet.ts';
import { mapSheet } from '../sheet/map-sheet-of.ts';
import { sheetFault } from '../sheet/sheet-fault.ts';
import { sheetFonts } from '../sheet/sheet-fonts.ts';
import { paperSize } from '../sheet/sheet-sizes.ts';
import { mapSourcesSheets } from '../sheet/sources-sheets.ts';
import { embeddedPng } from './embedded-png.ts';
import { pdfWriter } from './pdf-writer.ts';
import type { PrintSheetOptions } from './print-sheet-pdf.ts';

/** What `printSheetPdf` gives, written on this thread. */
export async function writtenPrintSheet(
  picture: MapPicture,
  options: Omit<PrintSheetOptions, 'signal'>,
): Promise<Uint8Array<ArrayBuffer>> {
  const { paper, orientation, title, dataLine, link, today } = options;
  const { language } = picture;
  const fonts = await Promise.resolve(options.fonts ?? sheetFonts()).catch(() => {
    throw sheetFault('font-missing', language);
  });
  const map = await embeddedPng(picture).catch(() => {
    throw sheetFault('picture-unreadable', language);
  });
  const writer = pdfWriter(fonts, { title, language, today });
  const layout: MapSheetOptions = {
    page: paperSize(paper, orientation),
    frame: 'full',
    title,
    dataLine,
    language,
    theme: 'light',
    today,
    paper,
    ...(link ? { link } : {}),
  };
  const sheet = mapSheet(picture, layout, writer.measure);
  try {
    writer.add(sheet, title, map);
  } catch {
    throw sheetFault('picture-unreadable', language);
  }
  mapSourcesSheets(picture, layout, writer.measure).forEach((sources, place) => {
    writer.add(sources, place === 0 ? messages[language].sheets.allSources : null, null);
  });
  return writer.end();
}
