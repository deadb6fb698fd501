import type { SlidePicture } from '../../export/pptx/slide-picture.ts';
import { exportFileName } from './export-file-name.ts';
import { pagePicture } from './page-picture.ts';
import { preparedPages } from './prepared-pages.ts';
import { runExport } from './run-export.ts';

/** Pixels of a slide's picture per CSS pixel: sharp on a 4K screen. */
const pixelRatio = 2;
/** The share of the work that the pictures take. */
const drawing = 0.9;

/** The scenes as slides that can be edited, each with its picture of the map. */
export function exportPptx(): Promise<void> {
  return runExport('pptx', async (work) => {
    const { signal, at } = work;
    const prepared = await preparedPages(work, true);
    if ('failure' in prepared) return prepared;
    const { pages, facts, simulated } = prepared;
    const [{ pptxFile }, { slidePictureSize }, { pngPictureSize }, { composedMapPng }] = await Promise.all([
      import('../../export/pptx/pptx-file.ts'),
      import('../../export/pptx/slide-picture.ts'),
      import('../../export/sheet/picture-sizes.ts'),
      import('../../export/sheet/composed-map-png.ts'),
    ]);
    const pictures = new Map<string, SlidePicture>();
    for (const page of pages.pages) {
      at((steps) => steps.scene(page.number, page.of), (drawing * (page.number - 1)) / page.of);
      const wanted = slidePictureSize(page);
      const size = { widthPx: wanted.widthPx * pixelRatio, heightPx: wanted.heightPx * pixelRatio };
      const options = { language: pages.language, theme: page.scene.theme ?? 'light', signal };
      const drawn = await pagePicture(page, pngPictureSize(size, 'plain'), options, prepared);
      if ('failure' in drawn) return drawn;
      const { title, dataLine } = page;
      const png = await composedMapPng(drawn.picture, { title, dataLine, frame: 'plain', size, signal });
      pictures.set(page.scene.id, { png, ...size, alt: '', sources: drawn.picture.sources });
    }
    at((steps) => steps.writing, drawing);
    const { language } = pages;
    const blob = await pptxFile(pages, pictures, {
      city: facts.city.catalog.city.name[language],
      hash: facts.coverage.hash,
      operators: facts.city.catalog.operators,
      signal,
    });
    return { name: `${exportFileName('briefing', simulated)}.pptx`, mime: blob.type, blob };
  });
}
