import type { Paint, SheetItem, Stroke } from './sheet.ts';

function scaledStroke(stroke: Stroke | undefined, by: number): { stroke?: Stroke } {
  if (!stroke) return {};
  const { dash } = stroke;
  return {
    stroke: {
      ...stroke,
      width: stroke.width * by,
      ...(dash ? { dash: [dash[0] * by, dash[1] * by] as const } : {}),
    },
  };
}

function scaledFill(fill: Paint | undefined, by: number): { fill?: Paint } {
  if (!fill) return {};
  if ('color' in fill) return { fill };
  return { fill: { ...fill, spacing: fill.spacing * by, width: fill.width * by } };
}

type Item<Kind extends SheetItem['kind']> = Extract<SheetItem, { kind: Kind }>;

function placedPath(item: Item<'path'>, x: number, y: number, by: number): SheetItem {
  const [atX, atY] = item.at ?? [0, 0];
  const { clip } = item;
  return {
    ...item,
    at: [x + atX * by, y + atY * by],
    scale: (item.scale ?? 1) * by,
    ...(clip
      ? {
          clip: {
            x: x + clip.x * by,
            y: y + clip.y * by,
            width: clip.width * by,
            height: clip.height * by,
          },
        }
      : {}),
    ...scaledFill(item.fill, by),
    ...scaledStroke(item.stroke, by),
  };
}

function placedShape(item: Item<'rect' | 'circle'>, x: number, y: number, by: number): SheetItem {
  const { radius } = item;
  return {
    ...item,
    x: x + item.x * by,
    y: y + item.y * by,
    ...(item.kind === 'rect' ? { width: item.width * by, height: item.height * by } : {}),
    ...(radius === undefined ? {} : { radius: radius * by }),
    ...scaledFill(item.fill, by),
    ...scaledStroke(item.stroke, by),
  };
}

function placedItem(item: SheetItem, x: number, y: number, by: number): SheetItem {
  if (item.kind === 'path') return placedPath(item, x, y, by);
  if (item.kind === 'rect' || item.kind === 'circle') return placedShape(item, x, y, by);
  const at = { x: x + item.x * by, y: y + item.y * by };
  if (item.kind === 'text') return { ...item, ...at, sizePt: item.sizePt * by };
  return { ...item, ...at, width: item.width * by, height: item.height * by };
}

/** Items of a box of their own, enlarged `by` times and moved so that the box's corner is at `x`, `y`. */
export function placedItems(items: readonly SheetItem[], x: number, y: number, by = 1): SheetItem[] {
  return items.map((item) => placedItem(item, x, y, by));
}
