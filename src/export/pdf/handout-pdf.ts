import type { BriefingPages, ScenePage } from '../../briefing/scene-page.ts';
import type { MapPicture } from '../sheet/map-sheet.ts';
import { goOn } from '../sheet/sheet-fault.ts';
import type { SheetFonts } from '../sheet/sheet-fonts.ts';
import { resultOf, withSheetWork } from '../sheet-work/with-sheet-work.ts';

export interface HandoutOptions {
  /** With the speaker's notes. */
  notes: boolean;
  /** Share that is done, 0 to 1. */
  onProgress?: (done: number) => void;
  signal?: AbortSignal;
  /** Read from our own host where they are not given. */
  fonts?: SheetFonts;
}

/**
 * A briefing on A4 pages, one scene a page and the sources in full at the end, as a tagged PDF with bookmarks.
 * `pictureOf` is called when a page is written, one after the other, for a picture of `handoutPictureSize`; null gives a
 * page that says there is no map.
 * @throws ExportFault `font-missing`, `picture-unreadable`, `aborted`; its message is for the user
 */
export function handoutPdf(
  { title, language, today, pages }: BriefingPages,
  pictureOf: (page: ScenePage) => MapPicture | null | Promise<MapPicture | null>,
  { notes, onProgress, signal, fonts }: HandoutOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  return withSheetWork(language, signal, async (work) => {
    const about = { title, language, today, notes, ...(fonts ? { fonts } : {}) };
    resultOf(await work.beginHandout(about), language);
    for (const [index, page] of pages.entries()) {
      goOn(signal, language);
      const picture = await pictureOf(page);
      goOn(signal, language);
      resultOf(await work.addHandoutPage(page, picture), language);
      onProgress?.((index + 1) / pages.length);
    }
    return resultOf(await work.endHandout(), language);
  });
}
