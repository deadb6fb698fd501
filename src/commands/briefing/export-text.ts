import { exportFileName } from './export-file-name.ts';
import { preparedPages } from './prepared-pages.ts';
import { runExport } from './run-export.ts';

/** Every scene in words, as a plain text. */
export function exportText(): Promise<void> {
  return runExport('text', async (work) => {
    const prepared = await preparedPages(work, false);
    if ('failure' in prepared) return prepared;
    const { briefingText } = await import('../../export/briefing-text.ts');
    const blob = new Blob([briefingText(prepared.pages)], { type: 'text/plain;charset=utf-8' });
    return { name: `${exportFileName('briefing', prepared.simulated)}.txt`, mime: blob.type, blob };
  });
}
