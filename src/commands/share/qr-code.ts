import { encode } from 'uqr';

/** Light modules that a reader needs round a code. */
export const QUIET_MODULES = 4;

export interface QrCode {
  /** Modules on a side, with the quiet edge. */
  size: number;
  /** The dark modules, one unit wide, as an SVG path. */
  path: string;
}

/** A text as a QR code; null where it is too long for one. */
export function qrCode(text: string): QrCode | null {
  const rows = qrRows(text);
  if (!rows) return null;
  return { size: rows.length, path: rows.map(rowPath).join('') };
}

/** The modules, dark where true. As much damage is mended as the size has room for. */
function qrRows(text: string): boolean[][] | null {
  for (const ecc of ['M', 'L'] as const) {
    try {
      return encode(text, { ecc, border: QUIET_MODULES, boostEcc: true }).data;
    } catch {
      // too long for this much spare
    }
  }
  return null;
}

function rowPath(row: boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    const start = x;
    while (row[x + 1]) x += 1;
    const width = x + 1 - start;
    path += `M${start} ${y}h${width}v1h-${width}z`;
  }
  return path;
}

/** As a file of its own: dark on light whatever the page looks like. */
export function qrSvg({ size, path }: QrCode): string {
  const pixels = 10 * size;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${pixels}" height="${pixels}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">`,
    `<rect width="${size}" height="${size}" fill="#fff"/>`,
    `<path d="${path}" fill="#000"/>`,
    '</svg>',
  ].join('');
}

/** The same as a picture, ten pixels a module. */
export async function qrPng({ size, path }: QrCode): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = 10 * size;
  canvas.height = 10 * size;
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(10, 10);
  context.fillStyle = '#000';
  context.fill(new Path2D(path));
  return new Promise((done) => canvas.toBlob(done, 'image/png'));
}
