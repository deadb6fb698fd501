import { clockDay } from '../clock-day.ts';
import { exportFileName } from './export-file-name.ts';
import { mapOnScreen } from './map-on-screen.ts';
import { runExport } from './run-export.ts';

export interface MapPngWanted {
  title: string;
  widthPx: number;
  heightPx: number;
}

/** The map as it is on the screen, with all that must be said beside it, as a picture. */
export function exportMapPng({ title, ...size }: MapPngWanted): Promise<void> {
  return runExport('png', async (work) => {
    const [{ pngPictureSize }, { composedMapPng }] = await Promise.all([
      import('../../export/sheet/picture-sizes.ts'),
      import('../../export/sheet/composed-map-png.ts'),
    ]);
    const drawn = await mapOnScreen(work, pngPictureSize(size, 'full'));
    if ('failure' in drawn) return drawn;
    const { picture, page, link } = drawn;
    work.at((steps) => steps.writing, 0.7);
    const blob = await composedMapPng(picture, {
      title,
      dataLine: page.dataLine,
      frame: 'full',
      size,
      today: clockDay(),
      ...(link && { link }),
      signal: work.signal,
    });
    const simulated = picture.simulated || page.simulated;
    return { name: `${exportFileName('map', simulated)}.png`, mime: 'image/png', blob };
  });
}
