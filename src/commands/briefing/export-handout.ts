import { exportFileName } from './export-file-name.ts';
import { pagePicture } from './page-picture.ts';
import { preparedPages } from './prepared-pages.ts';
import { type ExportStop, runExport } from './run-export.ts';

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
        const options = { language: pages.language, theme: 'light', signal } as const;
        const drawn = await pagePicture(page, handoutPictureSize(page, notes), options, prepared);
        if ('picture' in drawn) return drawn.picture;
        stop = drawn;
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
