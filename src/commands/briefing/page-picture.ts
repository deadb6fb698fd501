import type { ScenePage } from '../../briefing/scene-page.ts';
import type { MapPicture } from '../../export/sheet/map-sheet.ts';
import type { PreparedPages } from './prepared-pages.ts';
import { type ExportStop, pictureStop } from './run-export.ts';
import { type PictureOptions, type PictureSize, scenePicture } from './scene-picture.ts';

/** The picture of a page, of the same data as its figures; or why the export ends there. */
export async function pagePicture(
  { scene, number }: ScenePage,
  size: PictureSize,
  options: PictureOptions,
  { isCurrent }: Pick<PreparedPages, 'isCurrent'>,
): Promise<{ picture: MapPicture } | ExportStop> {
  if (!isCurrent()) return { failure: 'data-changed' };
  const drawn = await scenePicture(scene, size, options).catch(() => null);
  if (!isCurrent()) return { failure: 'data-changed' };
  if (!drawn) return { failure: 'not-computed', scene: number };
  return 'failure' in drawn ? pictureStop(drawn.failure, number) : drawn;
}
