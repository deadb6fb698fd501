import { encode } from 'uqr';
import type { SheetItem } from './sheet.ts';

/** Modules that must stay free round a code. */
const quiet = 4;
/** A module must be this wide on paper to be read by a phone, in points of the design. */
const smallestModule = 0.9;

export interface QrCode {
  items: SheetItem[];
  /** Points across. */
  size: number;
}

export interface QrRoom {
  /** Points wide, or as much wider as it takes to be read, at most `most`. */
  size: number;
  most: number;
  /** With its quiet edge in white; on white paper what is round it is quiet enough. */
  onPlate: boolean;
}

/** A link as a code at the origin. Null where the link is too long for its room. */
export function qrCode(link: string, { size, most, onPlate }: QrRoom, unit: number): QrCode | null {
  let code: ReturnType<typeof encode>;
  try {
    code = encode(link, { ecc: 'L', border: 0 });
  } catch {
    return null;
  }
  const edge = onPlate ? quiet : 0;
  const modules = code.size + 2 * edge;
  const across = Math.max(size, modules * smallestModule * unit);
  if (across > most) return null;
  const module = across / modules;
  const plate: SheetItem = {
    kind: 'rect',
    x: 0,
    y: 0,
    width: across,
    height: across,
    fill: { color: '#FFFFFF' },
  };
  return {
    size: across,
    items: [
      ...(onPlate ? [plate] : []),
      {
        kind: 'path',
        d: darkRuns(code.data),
        at: [edge * module, edge * module],
        scale: module,
        fill: { color: '#000000' },
      },
    ],
  };
}

/** The dark modules of each row as boxes one unit high. */
function darkRuns(rows: boolean[][]): string {
  return rows
    .map((row, y) => {
      let path = '';
      for (let x = 0; x < row.length; x += 1) {
        if (!row[x] || row[x - 1]) continue;
        let end = x;
        while (row[end]) end += 1;
        path += `M${x} ${y}h${end - x}v1h${x - end}z`;
      }
      return path;
    })
    .join('');
}
