import type { Language } from '../../text/language.ts';
import type { Theme } from '../../ui/tokens.ts';
import type { Box } from './box.ts';
import { type Arrangement, mapRoom } from './map-arrangement.ts';
import type { MapFrame, PageSize, Paper } from './sheet-sizes.ts';

export interface MapSheetOptions {
  page: PageSize;
  frame: MapFrame;
  title: string;
  /** "Dữ liệu 01/2026 · Cách tính: …"; may be empty. */
  dataLine: string;
  language: Language;
  /** Of the furniture; paper is always light. */
  theme: Theme;
  /** ISO day it is made on; left out where nobody gives it. */
  today?: string;
  /** Address that a QR code opens. */
  link?: string;
  /** Paper whose scale is written out. */
  paper?: Paper;
}

/** Shape from which the legend stands beside the map, width by height. */
const wide = 1.12;

export interface PageParts {
  /** Null where there is no title. */
  head: Box | null;
  room: Box;
  foot: Box;
  arrangement: Arrangement;
}

export function pageParts({ widthPt, heightPt, unit }: PageSize, frame: MapFrame): PageParts {
  const arrangement: Arrangement = widthPt / heightPt >= wide ? 'beside' : 'below';
  if (frame === 'plain') {
    const foot = 19 * unit;
    return {
      head: null,
      room: { x: 0, y: 0, width: widthPt, height: heightPt - foot },
      foot: { x: 0, y: heightPt - foot, width: widthPt, height: foot },
      arrangement,
    };
  }
  const edge = 28 * unit;
  const width = widthPt - 2 * edge;
  const head = { x: edge, y: 22 * unit, width, height: 50 * unit };
  const foot = { x: edge, y: heightPt - 68 * unit, width, height: 54 * unit };
  const top = head.y + head.height + 8 * unit;
  return { head, room: { x: edge, y: top, width, height: foot.y - 10 * unit - top }, foot, arrangement };
}

/** Points that a picture should fill on such a page. */
export function mapBoxOf(page: PageSize, frame: MapFrame): Box {
  const { room, arrangement } = pageParts(page, frame);
  return mapRoom(room, arrangement, page.unit).map;
}
