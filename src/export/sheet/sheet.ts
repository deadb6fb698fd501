/** What fills a shape: a colour, or hatched lines over a ground. */
export type Paint =
  | { color: string; opacity?: number }
  | { hatch: string; degrees: number; spacing: number; width: number; ground?: string };

export interface Stroke {
  color: string;
  width: number;
  dash?: readonly [on: number, off: number];
}

/** One thing on a sheet, in paint order. Units are points (1/72 inch) from the upper left corner, y down. */
export type SheetItem =
  | {
      kind: 'rect';
      x: number;
      y: number;
      width: number;
      height: number;
      radius?: number;
      fill?: Paint;
      stroke?: Stroke;
    }
  | { kind: 'circle'; x: number; y: number; radius: number; fill?: Paint; stroke?: Stroke }
  /** SVG path data in units of its own, moved to `at` and enlarged `scale` times; `clip` is a box of the sheet. */
  | {
      kind: 'path';
      d: string;
      at?: readonly [x: number, y: number];
      scale?: number;
      fill?: Paint;
      stroke?: Stroke;
      rule?: 'nonzero' | 'evenodd';
      clip?: { x: number; y: number; width: number; height: number };
    }
  /** One line of text; y is the baseline. */
  | {
      kind: 'text';
      x: number;
      y: number;
      text: string;
      sizePt: number;
      weight: 400 | 500 | 600;
      color: string;
      align?: 'start' | 'middle' | 'end';
      /** Colour of a casing that keeps it legible over a map. */
      halo?: string;
      link?: string;
    }
  | { kind: 'image'; x: number; y: number; width: number; height: number; image: 'map'; alt: string };

/** A row of a table; each cell is what is drawn in it. */
export interface SheetTableRow {
  isHeading: boolean;
  cells: SheetItem[][];
}

/** A run of items that belong together, for readers that go by structure: PDF tags. */
export interface SheetBlock {
  role: 'title' | 'heading' | 'paragraph' | 'figure' | 'table' | 'decoration';
  /** What it says or shows; for a figure its text equivalent. */
  words: string;
  items: SheetItem[];
  /** The rows of a table, drawn after its items. */
  rows?: SheetTableRow[];
}

/** A page as a list of drawing instructions; a canvas and a PDF draw the very same. */
export interface Sheet {
  widthPt: number;
  heightPt: number;
  background: string;
  blocks: SheetBlock[];
}

/** Width in points of a line of text of Be Vietnam Pro. */
export type MeasureText = (text: string, sizePt: number, weight: 400 | 500 | 600) => number;
