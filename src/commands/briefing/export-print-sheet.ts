import type { Orientation, Paper } from '../../export/sheet/sheet-sizes.ts';
import { clockDay } from '../clock-day.ts';
import { exportFileName } from './export-file-name.ts';
import { mapOnScreen } from './map-on-screen.ts';
import { runExport } from './run-export.ts';

export interface PrintSheetWanted {
  title: string;
  paper: Paper;
  orientation: Orientation;
}

/** The map as it is on the screen on a sheet of paper, as a PDF. */
export function exportPrintSheet({ title, paper, orientation }: PrintSheetWanted): Promise<void> {
  return runExport('print-sheet', async (work) => {
    const [{ printPictureSize }, { printSheetPdf }] = await Promise.all([
      import('../../export/sheet/picture-sizes.ts'),
      import('../../export/pdf/print-sheet-pdf.ts'),
    ]);
    const drawn = await mapOnScreen(work, printPictureSize(paper, orientation), 'light');
    if ('failure' in drawn) return drawn;
    const { picture, page, link } = drawn;
    work.at((steps) => steps.writing, 0.7);
    const bytes = await printSheetPdf(picture, {
      paper,
      orientation,
      title,
      dataLine: page.dataLine,
      today: clockDay(),
      ...(link && { link }),
      signal: work.signal,
    });
    const blob = new Blob([bytes], { type: 'application/pdf' });
    const simulated = picture.simulated || page.simulated;
    return { name: `${exportFileName(`map-${paper}`, simulated)}.pdf`, mime: blob.type, blob };
  });
}
