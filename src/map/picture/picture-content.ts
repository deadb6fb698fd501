import type { PictureContent } from '../../commands/map-port.ts';
import { gapMarks } from '../gap-marks.ts';
import type { MapContent } from '../map-content.ts';

/**
 * What a picture shows: the map's content with what is asked for in its place. Layers of servers are those of the screen;
 * a file that is only looked at stays out.
 */
export function pictureContent(screen: MapContent, content: PictureContent): MapContent {
  const { gaps, ...rest } = content;
  const { ariaLabel: _, ...now } = screen;
  return { ...now, ...rest, ...(gaps !== undefined && { gaps: gapMarks(gaps, null) }), intake: null };
}
