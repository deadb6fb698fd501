import type { ScenePage } from '../../briefing/scene-page.ts';
import { messages } from '../../text/messages.ts';
import { pageSources } from '../page-sources.ts';
import { handoutSheets, handoutSourcesSheets } from '../sheet/handout-sheets.ts';
import type { MapPicture } from '../sheet/map-sheet.ts';
import { sheetFault } from '../sheet/sheet-fault.ts';
import { type SheetFonts, sheetFonts } from '../sheet/sheet-fonts.ts';
import { embeddedPng } from './embedded-png.ts';
import { type PdfAbout, pdfWriter } from './pdf-writer.ts';

export interface HandoutAbout extends PdfAbout {
  /** With the speaker's notes. */
  notes: boolean;
  /** Read from our own host where they are not given. */
  fonts?: SheetFonts;
}

export interface HandoutWriter {
  /** Adds the page of a scene; `picture` is null where it has none. */
  add(page: ScenePage, picture: MapPicture | null): Promise<void>;
  end(): Promise<Uint8Array<ArrayBuffer>>;
}

/** A handout that is written page by page, with all sources at its end. */
export async function handoutWriter({ notes, fonts: given, ...about }: HandoutAbout): Promise<HandoutWriter> {
  const { title: deck, language, today } = about;
  const fonts = await Promise.resolve(given ?? sheetFonts()).catch(() => {
    throw sheetFault('font-missing', language);
  });
  const writer = pdfWriter(fonts, about);
  const sources = new Set<string>();
  return {
    async add(page, picture) {
      const map =
        picture &&
        (await embeddedPng(picture).catch(() => {
          throw sheetFault('picture-unreadable', language);
        }));
      for (const source of pageSources(page, picture)) sources.add(source);
      const sheets = handoutSheets(page, picture, { deck, today, notes }, writer.measure);
      try {
        sheets.forEach((sheet, place) => {
          writer.add(sheet, place === 0 ? page.title : null, map);
        });
      } catch {
        throw sheetFault('picture-unreadable', language);
      }
    },
    end() {
      handoutSourcesSheets([...sources], language, { deck }, writer.measure).forEach((sheet, place) => {
        writer.add(sheet, place === 0 ? messages[language].sheets.allSources : null, null);
      });
      return writer.end();
    },
  };
}
