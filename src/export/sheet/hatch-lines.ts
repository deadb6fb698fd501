import type { Box } from './box.ts';

export type Line = readonly [x1: number, y1: number, x2: number, y2: number];

/** Parallel lines `spacing` apart that cover a box, at `degrees` from the x axis, counted downwards as y is. */
export function hatchLines(box: Box, degrees: number, spacing: number): Line[] {
  const angle = (degrees * Math.PI) / 180;
  const [along, across] = [
    { x: Math.cos(angle), y: Math.sin(angle) },
    { x: -Math.sin(angle), y: Math.cos(angle) },
  ];
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const reach = Math.hypot(box.width, box.height) / 2;
  const step = Math.max(spacing, reach / 500);
  const origin = middle.x * across.x + middle.y * across.y;
  const lines: Line[] = [];
  for (let index = Math.ceil((origin - reach) / step); index * step <= origin + reach; index += 1) {
    const off = index * step - origin;
    const x = middle.x + across.x * off;
    const y = middle.y + across.y * off;
    lines.push([x - along.x * reach, y - along.y * reach, x + along.x * reach, y + along.y * reach]);
  }
  return lines;
}
