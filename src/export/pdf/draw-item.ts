import type { Box } from '../sheet/box.ts';
import { hatchLines } from '../sheet/hatch-lines.ts';
import { pathBounds } from '../sheet/path-bounds.ts';
import type { Paint, SheetItem, Stroke } from '../sheet/sheet.ts';
import { ASCENT, DESCENT } from '../sheet/sheet-style.ts';
import { glyphOutlines } from './glyph-outlines.ts';
import { pdfColor } from './pdf-color.ts';

type Item<Kind extends SheetItem['kind']> = Extract<SheetItem, { kind: Kind }>;
type Rule = 'nonzero' | 'evenodd';

/** Fills what `shape` outlines; it is called again for each thing that needs it. */
function fill(doc: PDFKit.PDFDocument, shape: () => void, paint: Paint, box: Box | null, rule: Rule): void {
  const flat = 'color' in paint ? paint : paint.ground ? { color: paint.ground } : null;
  if (flat) {
    const { color, opacity } = pdfColor(flat.color);
    doc.save().fillColor(color, opacity * (flat.opacity ?? 1));
    shape();
    doc.fill(rule).restore();
  }
  if ('color' in paint || !box) return;
  doc.save();
  shape();
  doc.clip(rule);
  const { color, opacity } = pdfColor(paint.hatch);
  doc.lineWidth(paint.width).lineCap('butt').strokeColor(color, opacity);
  for (const [x1, y1, x2, y2] of hatchLines(box, paint.degrees, paint.spacing))
    doc.moveTo(x1, y1).lineTo(x2, y2);
  doc.stroke().restore();
}

function stroke(
  doc: PDFKit.PDFDocument,
  shape: () => void,
  { color: css, width, dash }: Stroke,
  scale: number,
  ends: 'round' | 'square',
): void {
  const { color, opacity } = pdfColor(css);
  doc
    .save()
    .lineWidth(width / scale)
    .strokeColor(color, opacity);
  doc.lineCap(ends === 'round' ? 'round' : 'butt').lineJoin(ends === 'round' ? 'round' : 'miter');
  if (dash?.every((length) => length > 0)) doc.dash(dash[0] / scale, { space: dash[1] / scale });
  shape();
  doc.stroke().restore();
}

function drawShape(doc: PDFKit.PDFDocument, item: Item<'rect' | 'circle'>): void {
  const shape = () => {
    if (item.kind === 'circle') doc.circle(item.x, item.y, item.radius);
    else if (item.radius) doc.roundedRect(item.x, item.y, item.width, item.height, item.radius);
    else doc.rect(item.x, item.y, item.width, item.height);
  };
  const box =
    item.kind === 'rect'
      ? item
      : {
          x: item.x - item.radius,
          y: item.y - item.radius,
          width: 2 * item.radius,
          height: 2 * item.radius,
        };
  if (item.fill) fill(doc, shape, item.fill, box, 'nonzero');
  if (item.stroke) stroke(doc, shape, item.stroke, 1, 'square');
}

function drawPath(doc: PDFKit.PDFDocument, item: Item<'path'>): void {
  const { d, at = [0, 0], scale = 1, clip, rule = 'nonzero' } = item;
  if (d.trim() === '') return;
  doc.save();
  if (clip) doc.rect(clip.x, clip.y, clip.width, clip.height).clip();
  doc.transform(scale, 0, 0, scale, at[0], at[1]);
  const shape = () => doc.path(d);
  if (item.fill) {
    const inUnits =
      'color' in item.fill
        ? item.fill
        : { ...item.fill, spacing: item.fill.spacing / scale, width: item.fill.width / scale };
    fill(doc, shape, inUnits, 'color' in item.fill ? null : pathBounds(d), rule);
  }
  if (item.stroke) stroke(doc, shape, item.stroke, scale, 'round');
  doc.restore();
}

function drawHalo(
  doc: PDFKit.PDFDocument,
  text: string,
  x: number,
  y: number,
  sizePt: number,
  halo: string,
): void {
  const laid = glyphOutlines(doc, text);
  if (!laid) return;
  const scale = sizePt / laid.perEm;
  const { color, opacity } = pdfColor(halo);
  doc.save().transform(scale, 0, 0, -scale, x, y);
  doc
    .lineWidth(0.28 * laid.perEm)
    .lineJoin('round')
    .strokeColor(color, opacity);
  for (const outline of laid.outlines) {
    if (outline.d) {
      doc.save().translate(outline.x, outline.y).path(outline.d).stroke().restore();
    }
  }
  doc.restore();
}

/** pdfkit writes a plain string as a name and a wrapped one as text. */
function pdfString(text: string): string {
  return Object(text);
}

function drawText(doc: PDFKit.PDFDocument, item: Item<'text'>, isFollowed: boolean): void {
  const { text, y, sizePt, weight, align = 'start', halo, link } = item;
  doc.font(String(weight), sizePt);
  const width = doc.widthOfString(text);
  const x = item.x - (align === 'end' ? width : align === 'middle' ? width / 2 : 0);
  if (halo) drawHalo(doc, text, x, y, sizePt, halo);
  const { color, opacity } = pdfColor(item.color);
  const written = isFollowed ? `${text} ` : text;
  doc.fillColor(color, opacity).text(written, x, y, { lineBreak: false, baseline: 'alphabetic' });
  if (link) {
    const height = (ASCENT + DESCENT) * sizePt;
    doc.link(x, y - ASCENT * sizePt, width, height, link, { Contents: pdfString(text) });
  }
}

function drawItem(
  doc: PDFKit.PDFDocument,
  item: SheetItem,
  image: ArrayBuffer | null,
  isFollowed: boolean,
): void {
  if (item.kind === 'rect' || item.kind === 'circle') drawShape(doc, item);
  else if (item.kind === 'path') drawPath(doc, item);
  else if (item.kind === 'text') drawText(doc, item, isFollowed);
  else if (image) doc.image(image, item.x, item.y, { width: item.width, height: item.height });
}

/**
 * Draws items on the page that is open; `image` is the PNG of the map. Lines of text are parted by a space, so that
 * readers that go by structure do not join their words.
 */
export function drawItems(
  doc: PDFKit.PDFDocument,
  items: readonly SheetItem[],
  image: ArrayBuffer | null,
): void {
  const lastText = items.findLastIndex(({ kind }) => kind === 'text');
  items.forEach((item, index) => {
    drawItem(doc, item, image, index < lastText);
  });
}
