import type { ScenePage } from '../../briefing/scene-page.ts';
import type { MapPicture } from '../../export/sheet/map-sheet.ts';
import type { PreparedPages } from './prepared-pages.ts';
import type { ExportStop } from './run-export.ts';
import { type PictureOptions, type PictureResult, type PictureSize, scenePicture } from './scene-picture.ts';

/** A picture while the data stay what they are, of the scene counted from 1; or why the export ends there. */
export async function pictureOfNow(
  draw: () => Promise<PictureResult>,
  isCurrent: () => boolean,
  scene?: number,
): Promise<{ picture: MapPicture } | ExportStop> {
  const inScene = scene === undefined ? {} : { scene };
  if (!isCurrent()) return { failure: 'data-changed' };
  const drawn = await draw().catch(() => ({ failure: 'not-computed' as const }));
  if (!isCurrent()) return { failure: 'data-changed' };
  return 'failure' in drawn ? { failure: drawn.failure, ...inScene } : drawn;
}

/** The picture of a page, of the same data as its figures; or why the export ends there. */
export function pagePicture(
  { scene, number }: ScenePage,
  size: PictureSize,
  options: PictureOptions,
  { isCurrent }: Pick<PreparedPages, 'isCurrent'>,
): Promise<{ picture: MapPicture } | ExportStop> {
  return pictureOfNow(() => scenePicture(scene, size, options), isCurrent, number);
}
