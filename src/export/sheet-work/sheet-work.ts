import type { ScenePage } from '../../briefing/scene-page.ts';
import type { HandoutAbout } from '../pdf/handout-writer.ts';
import type { PrintSheetOptions } from '../pdf/print-sheet-pdf.ts';
import type { ComposedMapOptions } from '../sheet/composed-map-png.ts';
import type { MapPicture } from '../sheet/map-sheet.ts';
import type { SheetFaultCode } from '../sheet/sheet-fault.ts';

/** What came of a step; a fault as its code, which a worker can send. */
export type Done<T> = { ok: true; value: T } | { ok: false; code: SheetFaultCode };

/** Drawing and writing of sheets, in a worker or in place; one handout at a time. */
export interface SheetWork {
  /** Whether this thread can set type on a canvas. */
  canDraw(): Promise<boolean>;
  mapPng(picture: MapPicture, options: Omit<ComposedMapOptions, 'signal'>): Promise<Done<Blob>>;
  printSheet(
    picture: MapPicture,
    options: Omit<PrintSheetOptions, 'signal'>,
  ): Promise<Done<Uint8Array<ArrayBuffer>>>;
  beginHandout(about: HandoutAbout): Promise<Done<null>>;
  addHandoutPage(page: ScenePage, picture: MapPicture | null): Promise<Done<null>>;
  endHandout(): Promise<Done<Uint8Array<ArrayBuffer>>>;
}
