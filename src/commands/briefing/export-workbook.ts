import { exportFileName } from './export-file-name.ts';
import { preparedPages } from './prepared-pages.ts';
import { runExport } from './run-export.ts';

/** Every figure and table of the scenes as a workbook. */
export function exportWorkbook(): Promise<void> {
  return runExport('xlsx', async (work) => {
    const prepared = await preparedPages(work, false);
    if ('failure' in prepared) return prepared;
    work.at((steps) => steps.writing, 0.5);
    const { briefingWorkbook } = await import('../../export/briefing-workbook/briefing-workbook.ts');
    const { operators } = prepared.facts.city.catalog;
    const blob = await briefingWorkbook(prepared.pages, operators);
    return { name: `${exportFileName('briefing', prepared.simulated)}.xlsx`, mime: blob.type, blob };
  });
}
