import type { Box } from './box.ts';

/** Where the legend and the islands stand: in a column beside the map, or in a strip below it. */
export type Arrangement = 'beside' | 'below';

/** Share of the room that the column or the strip usually takes. */
const usualShare = { beside: 0.25, below: 0.25 };

/** A room with a map in it, in points. */
export interface MapRoom {
  map: Box;
  /** For the legend, the islands and the code. */
  rest: Box;
}

export function mapRoom(
  room: Box,
  arrangement: Arrangement,
  unit: number,
  share = usualShare[arrangement],
): MapRoom {
  const gap = 14 * unit;
  if (arrangement === 'beside') {
    const width = room.width * share;
    const left = room.width - width - gap;
    return { map: { ...room, width: left }, rest: { ...room, x: room.x + left + gap, width } };
  }
  const height = room.height * share;
  const above = room.height - height - gap;
  return { map: { ...room, height: above }, rest: { ...room, y: room.y + above + gap, height } };
}

/** A way to make room for a legend. */
export interface Attempt {
  /** Of the room, for the column or the strip. */
  share: number;
  /** Of the column or the strip, for the islands at most. */
  inset: number;
  /** Points of the design: the least size of the legend's labels. */
  least: number;
}

/** Rather smaller islands and smaller labels than a smaller map: what to try, one after the other. */
export function attempts(arrangement: Arrangement, share = usualShare[arrangement]): Attempt[] {
  const wider = (by: number) => share + (arrangement === 'beside' ? 0.07 : 0.1) * by;
  return [
    { share, inset: 0.42, least: 8 },
    { share, inset: 0.34, least: 7.5 },
    { share, inset: 0.28, least: 6.5 },
    { share, inset: 0.26, least: 6 },
    { share: wider(0.5), inset: 0.26, least: 6 },
    { share: wider(1), inset: 0.26, least: 6 },
    { share: wider(2), inset: 0.26, least: 6 },
    { share: wider(2.6), inset: 0.26, least: 3 },
  ];
}

/** The largest box of the picture's shape in a room, at its upper left corner, or in the middle of its width. */
export function contained(room: Box, width: number, height: number, inMiddle = false): Box {
  const scale = Math.min(room.width / width, room.height / height);
  const fitted = { width: width * scale, height: height * scale };
  return { x: room.x + (inMiddle ? (room.width - fitted.width) / 2 : 0), y: room.y, ...fitted };
}
