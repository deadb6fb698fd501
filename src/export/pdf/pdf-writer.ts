import PDFDocument from 'pdfkit';
import { toBytes } from 'pdfkit/output';
import type { Language } from '../../text/language.ts';
import type { MeasureText, Sheet, SheetBlock } from '../sheet/sheet.ts';
import type { SheetFonts } from '../sheet/sheet-fonts.ts';
import { blockItems } from '../sheet/sheet-items.ts';
import { drawItems } from './draw-item.ts';

export interface PdfAbout {
  title: string;
  language: Language;
  /** ISO day; the file carries no other time. */
  today: string;
}

export interface PdfWriter {
  /** Widths as the file sets its type. */
  measure: MeasureText;
  /** Adds a page with its bookmark; `map` is the PNG of its picture. */
  add(sheet: Sheet, bookmark: string | null, map: ArrayBuffer | null): void;
  end(): Promise<Uint8Array<ArrayBuffer>>;
}

/** Tags of PDF by what a block is. */
const tags: Record<Exclude<SheetBlock['role'], 'decoration'>, string> = {
  title: 'H1',
  heading: 'H2',
  paragraph: 'P',
  figure: 'Figure',
  table: 'Table',
};

const languageTags: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' };

/** What a block says on the page, to be told apart from what it should say. */
function textOf(block: SheetBlock): string {
  return blockItems(block)
    .flatMap((item) => (item.kind === 'text' ? [item.text] : []))
    .join(' ');
}

function boundsOf(block: SheetBlock): [number, number, number, number] | null {
  const image = block.items.find((item) => item.kind === 'image');
  return image ? [image.x, image.y, image.x + image.width, image.y + image.height] : null;
}

function elementOf(doc: PDFKit.PDFDocument, block: SheetBlock): PDFKit.PDFStructureElement {
  if (block.role === 'decoration') throw new Error('Decoration has no place in the structure.');
  const tag = tags[block.role];
  if (block.role === 'figure') {
    const bbox = boundsOf(block);
    return doc.struct(tag, { alt: block.words, ...(bbox ? { bbox } : {}) });
  }
  const isCut = block.role !== 'table' && textOf(block) !== block.words;
  return doc.struct(tag, isCut ? { actual: block.words } : {});
}

function drawTable(doc: PDFKit.PDFDocument, table: PDFKit.PDFStructureElement, block: SheetBlock): void {
  for (const row of block.rows ?? []) {
    const line = doc.struct('TR');
    table.add(line);
    for (const items of row.cells) {
      const cell = doc.struct(row.isHeading ? 'TH' : 'TD', row.isHeading ? { scope: 'Column' } : {});
      line.add(cell);
      cell.add(() => drawItems(doc, items, null));
      cell.end();
    }
    line.end();
  }
}

function drawBlock(
  doc: PDFKit.PDFDocument,
  section: PDFKit.PDFStructureElement,
  block: SheetBlock,
  map: ArrayBuffer | null,
): void {
  const draw = () => drawItems(doc, block.items, map);
  if (block.role === 'decoration') {
    doc.markContent('Artifact', { type: 'Layout' });
    draw();
    doc.endMarkedContent();
    return;
  }
  const element = elementOf(doc, block);
  section.add(element);
  if (block.role === 'table') {
    if (block.items.length > 0) {
      doc.markContent('Artifact', { type: 'Layout' });
      draw();
      doc.endMarkedContent();
    }
    drawTable(doc, element, block);
  } else {
    element.add(draw);
  }
  element.end();
}

/** A tagged PDF that is written page by page, with its fonts in it. */
export function pdfWriter(fonts: SheetFonts, { title, language, today }: PdfAbout): PdfWriter {
  const doc = new PDFDocument({
    autoFirstPage: false,
    font: '',
    tagged: true,
    pdfVersion: '1.7',
    lang: languageTags[language],
    displayTitle: true,
    info: { Title: title, CreationDate: new Date(`${today}T00:00:00Z`) },
  });
  const bytes = toBytes(doc);
  for (const weight of [400, 500, 600] as const) doc.registerFont(String(weight), fonts[weight]);
  const root = doc.struct('Document');
  doc.addStructure(root);
  return {
    measure: (text, sizePt, weight) => doc.font(String(weight), sizePt).widthOfString(text),
    add(sheet, bookmark, map) {
      doc.addPage({ size: [sheet.widthPt, sheet.heightPt], margin: 0 });
      if (bookmark) doc.outline.addItem(bookmark);
      const section = doc.struct('Sect');
      root.add(section);
      doc.markContent('Artifact', { type: 'Page' });
      doc.rect(0, 0, sheet.widthPt, sheet.heightPt).fill(sheet.background);
      doc.endMarkedContent();
      for (const block of sheet.blocks) drawBlock(doc, section, block, map);
      section.end();
    },
    end() {
      root.end();
      doc.end();
      return bytes;
    },
  };
}
