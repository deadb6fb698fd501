import type { MapPicture } from '../sheet/map-sheet.ts';
import type { SheetFonts } from '../sheet/sheet-fonts.ts';
import type { Orientation, Paper } from '../sheet/sheet-sizes.ts';
import { resultOf, withSheetWork } from '../sheet-work/with-sheet-work.ts';

export interface PrintSheetOptions {
  paper: Paper;
  orientation: Orientation;
  title: string;
  /** "Dữ liệu 01/2026 · Cách tính: …". */
  dataLine: string;
  /** Address that a QR code opens. */
  link?: string;
  /** ISO day. */
  today: string;
  signal?: AbortSignal;
  /** Read from our own host where they are not given. */
  fonts?: SheetFonts;
}

/**
 * A sheet of paper with the map and all that must be said beside it, as a tagged PDF in the picture's language; further
 * pages list the sources where they do not all stand on the first. Ask the map for `printPictureSize`.
 * @throws ExportFault `font-missing`, `picture-unreadable`, `aborted`; its message is for the user
 */
export function printSheetPdf(
  picture: MapPicture,
  options: PrintSheetOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const { signal, ...rest } = options;
  const { language } = picture;
  return withSheetWork(language, signal, async (work) =>
    resultOf(await work.printSheet(picture, rest), language),
  );
}
