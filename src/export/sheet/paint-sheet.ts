import type { Box } from './box.ts';
import { hatchLines } from './hatch-lines.ts';
import { pathBounds } from './path-bounds.ts';
import type { Paint, Sheet, SheetItem, Stroke } from './sheet.ts';
import { canvasFont } from './sheet-fonts.ts';
import { blockItems } from './sheet-items.ts';

/** What a canvas must be able to do; those of the page and off the screen both are. */
export type SheetContext = Pick<
  OffscreenCanvasRenderingContext2D,
  | 'save'
  | 'restore'
  | 'setTransform'
  | 'transform'
  | 'beginPath'
  | 'rect'
  | 'roundRect'
  | 'arc'
  | 'moveTo'
  | 'lineTo'
  | 'fill'
  | 'stroke'
  | 'clip'
  | 'fillRect'
  | 'fillText'
  | 'strokeText'
  | 'drawImage'
  | 'setLineDash'
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'lineCap'
  | 'lineJoin'
  | 'globalAlpha'
  | 'font'
  | 'textAlign'
  | 'textBaseline'
  | 'fontKerning'
  | 'textRendering'
  | 'imageSmoothingQuality'
>;

/** Pictures by the name that items give them. */
export type SheetImages = Record<'map', (CanvasImageSource & { width: number; height: number }) | null>;

/** A shape that is the current path when `null`. */
type Shape = Path2D | null;

function fillShape(
  ctx: SheetContext,
  shape: Shape,
  paint: Paint,
  box: Box | null,
  rule: CanvasFillRule,
): void {
  if ('color' in paint) {
    ctx.globalAlpha = paint.opacity ?? 1;
    ctx.fillStyle = paint.color;
    if (shape) ctx.fill(shape, rule);
    else ctx.fill(rule);
    ctx.globalAlpha = 1;
    return;
  }
  if (!box) return;
  ctx.save();
  if (paint.ground) {
    ctx.fillStyle = paint.ground;
    if (shape) ctx.fill(shape, rule);
    else ctx.fill(rule);
  }
  if (shape) ctx.clip(shape, rule);
  else ctx.clip(rule);
  ctx.beginPath();
  for (const [x1, y1, x2, y2] of hatchLines(box, paint.degrees, paint.spacing)) {
    ctx.moveTo(x1, y1);
    ctx.lineTo(x2, y2);
  }
  ctx.strokeStyle = paint.hatch;
  ctx.lineWidth = paint.width;
  ctx.setLineDash([]);
  ctx.stroke();
  ctx.restore();
}

function strokeShape(ctx: SheetContext, shape: Shape, stroke: Stroke, scale = 1): void {
  ctx.strokeStyle = stroke.color;
  ctx.lineWidth = stroke.width / scale;
  ctx.setLineDash((stroke.dash ?? []).map((length) => length / scale));
  if (shape) ctx.stroke(shape);
  else ctx.stroke();
}

function paintBox(ctx: SheetContext, item: Extract<SheetItem, { kind: 'rect' | 'circle' }>): void {
  const begin = () => {
    ctx.beginPath();
    if (item.kind === 'circle') ctx.arc(item.x, item.y, item.radius, 0, 2 * Math.PI);
    else if (item.radius) ctx.roundRect(item.x, item.y, item.width, item.height, item.radius);
    else ctx.rect(item.x, item.y, item.width, item.height);
  };
  const box =
    item.kind === 'rect'
      ? item
      : { x: item.x - item.radius, y: item.y - item.radius, width: 2 * item.radius, height: 2 * item.radius };
  begin();
  if (item.fill) fillShape(ctx, null, item.fill, box, 'nonzero');
  if (!item.stroke) return;
  if (item.fill && 'hatch' in item.fill) begin();
  strokeShape(ctx, null, item.stroke);
}

function paintPath(ctx: SheetContext, item: Extract<SheetItem, { kind: 'path' }>): void {
  const { d, at = [0, 0], scale = 1, clip, fill, stroke, rule = 'nonzero' } = item;
  ctx.save();
  if (clip) {
    ctx.beginPath();
    ctx.rect(clip.x, clip.y, clip.width, clip.height);
    ctx.clip();
  }
  ctx.transform(scale, 0, 0, scale, at[0], at[1]);
  const path = new Path2D(d);
  if (fill) {
    const inUnits =
      'color' in fill ? fill : { ...fill, spacing: fill.spacing / scale, width: fill.width / scale };
    fillShape(ctx, path, inUnits, 'color' in fill ? null : pathBounds(d), rule);
  }
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  if (stroke) strokeShape(ctx, path, stroke, scale);
  ctx.restore();
}

/** Type is set in pixels of the canvas, so that its spacing is that of its true size. */
function paintText(ctx: SheetContext, item: Extract<SheetItem, { kind: 'text' }>, scale: number): void {
  const { x, y, text, sizePt, weight, color, align = 'start', halo } = item;
  ctx.save();
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.font = canvasFont(sizePt * scale, weight);
  ctx.textAlign = align === 'middle' ? 'center' : align === 'end' ? 'right' : 'left';
  ctx.textBaseline = 'alphabetic';
  ctx.fontKerning = 'normal';
  ctx.textRendering = 'geometricPrecision';
  if (halo) {
    ctx.strokeStyle = halo;
    ctx.lineWidth = sizePt * scale * 0.28;
    ctx.lineJoin = 'round';
    ctx.setLineDash([]);
    ctx.strokeText(text, x * scale, y * scale);
  }
  ctx.fillStyle = color;
  ctx.fillText(text, x * scale, y * scale);
  ctx.restore();
}

/** Pixel by pixel where the picture has the pixels of its place; else enlarged. */
function paintImage(
  ctx: SheetContext,
  item: Extract<SheetItem, { kind: 'image' }>,
  images: SheetImages,
  scale: number,
): void {
  const image = images[item.image];
  if (!image) return;
  const [width, height] = [item.width * scale, item.height * scale];
  const isExact = Math.abs(width - image.width) <= 2 && Math.abs(height - image.height) <= 2;
  ctx.save();
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.imageSmoothingQuality = 'high';
  const [x, y] = [item.x * scale, item.y * scale];
  if (isExact) ctx.drawImage(image, Math.round(x), Math.round(y), image.width, image.height);
  else ctx.drawImage(image, x, y, width, height);
  ctx.restore();
}

function paintItem(ctx: SheetContext, item: SheetItem, images: SheetImages, scale: number): void {
  if (item.kind === 'rect' || item.kind === 'circle') paintBox(ctx, item);
  else if (item.kind === 'path') paintPath(ctx, item);
  else if (item.kind === 'text') paintText(ctx, item, scale);
  else paintImage(ctx, item, images, scale);
}

/** Draws a sheet on a canvas, `scale` pixels per point. */
export function paintSheet(ctx: SheetContext, sheet: Sheet, images: SheetImages, scale: number): void {
  ctx.setTransform(scale, 0, 0, scale, 0, 0);
  ctx.fillStyle = sheet.background;
  ctx.fillRect(0, 0, sheet.widthPt, sheet.heightPt);
  for (const item of sheet.blocks.flatMap(blockItems)) paintItem(ctx, item, images, scale);
}
