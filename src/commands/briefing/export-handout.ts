import { exportFileName } from './export-file-name.ts';
import { preparedPages } from './prepared-pages.ts';
import type { ExportStop } from './run-export.ts';
import { pictureStop, runExport } from './run-export.ts';
import { scenePicture } from './scene-picture.ts';

/** The share of the work that the pictures take. */
const drawing = 0.95;

/** The scenes on paper, one a page, as a PDF to hand out. */
export function exportHandout(notes: boolean): Promise<void> {
  return runExport('handout', async (work) => {
    const { signal, at } = work;
    const prepared = await preparedPages(work, true);
    if ('failure' in prepared) return prepared;
    const { pages, simulated } = prepared;
    const [{ handoutPdf }, { handoutPictureSize }] = await Promise.all([
      import('../../export/pdf/handout-pdf.ts'),
      import('../../export/sheet/picture-sizes.ts'),
    ]);
    let stop: ExportStop | null = null;
    const inner = new AbortController();
    signal.addEventListener('abort', () => inner.abort());
    const bytes = await handoutPdf(
      pages,
      async (page) => {
        at((steps) => steps.scene(page.number, page.of), (drawing * (page.number - 1)) / page.of);
        const drawn = await scenePicture(page.scene, handoutPictureSize(page, notes), {
          language: pages.language,
          theme: 'light',
          signal,
        });
        if ('picture' in drawn) return drawn.picture;
        stop = pictureStop(drawn.failure, page.number);
        inner.abort();
        return null;
      },
      { notes, signal: inner.signal },
    ).catch((reason: unknown) => {
      if (stop) return null;
      throw reason;
    });
    if (stop) return stop;
    if (!bytes) return { failure: 'other' };
    const blob = new Blob([bytes], { type: 'application/pdf' });
    const name = `${exportFileName(notes ? 'briefing-with-notes' : 'briefing', simulated)}.pdf`;
    return { name, mime: blob.type, blob };
  });
}
