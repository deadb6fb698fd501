import { transfer } from 'comlink';
import { ExportFault } from '../export-fault.ts';
import { type HandoutWriter, handoutWriter } from '../pdf/handout-writer.ts';
import { writtenPrintSheet } from '../pdf/written-print-sheet.ts';
import { drawnMapPng } from '../sheet/drawn-map-png.ts';
import { isSheetFault } from '../sheet/sheet-fault.ts';
import { canSetType } from '../sheet/sheet-fonts.ts';
import type { Done, SheetWork } from './sheet-work.ts';

async function done<T>(work: () => Promise<T>): Promise<Done<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof ExportFault && isSheetFault(error.code)) return { ok: false, code: error.code };
    throw error;
  }
}

function sent(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return transfer(bytes, [bytes.buffer]);
}

export function createSheetWork(): SheetWork {
  let handout: HandoutWriter | null = null;
  const open = (): HandoutWriter => {
    if (!handout) throw new Error('No handout has been begun.');
    return handout;
  };
  return {
    canDraw: async () => canSetType(),
    mapPng: (picture, options) => done(() => drawnMapPng(picture, options)),
    printSheet: (picture, options) => done(async () => sent(await writtenPrintSheet(picture, options))),
    beginHandout: (about) =>
      done(async () => {
        handout = await handoutWriter(about);
        return null;
      }),
    addHandoutPage: (page, picture) =>
      done(async () => {
        await open().add(page, picture);
        return null;
      }),
    endHandout: () => done(async () => sent(await open().end())),
  };
}
