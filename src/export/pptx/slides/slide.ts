import type { Exhibit } from '../../../briefing/exhibit.ts';

/** The map of a scene as it goes on its slide. */
export interface SlidePicture {
  png: Blob;
  widthPx: number;
  heightPx: number;
  /** What it shows in words; empty takes the scene's. */
  alt: string;
  /** Sources of what is drawn, with their licences. */
  sources: readonly string[];
}

/** Colours of the theme by meaning; `parts/theme-xml.ts` says which token each is. */
export type SlideColor =
  | 'ink'
  | 'ink2'
  | 'surface'
  | 'surface2'
  | 'accent'
  | 'met'
  | 'notMet'
  | 'simulated'
  | 'ink3'
  | 'hairline';

/** In points from the upper left corner of the slide. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A piece of text in one look; what is left out is the shape's. */
export interface Run {
  text: string;
  sizePt?: number;
  bold?: boolean;
  color?: SlideColor;
}

export interface Paragraph {
  runs: Run[];
  /** Sign of a list at its beginning, as wide as what its other lines are set in by. */
  hang?: string;
  /** Points of space below it. */
  after?: number;
}

/** A place of the layout that a text takes, so that programs know it for a title, a body or a footer. */
export type TextPlace = 'title' | 'subtitle' | 'body' | 'footer' | 'date';

export interface TextShape {
  kind: 'text';
  name: string;
  box: Box;
  paragraphs: Paragraph[];
  sizePt: number;
  color: SlideColor;
  bold?: boolean;
  align?: 'start' | 'middle' | 'end';
  anchor?: 'top' | 'middle' | 'bottom';
  place?: TextPlace;
  /** Rounded box behind it. */
  fill?: SlideColor;
  outline?: SlideColor;
}

export interface TableShape {
  kind: 'table';
  name: string;
  box: Box;
  /** Points each, their sum the box's width. */
  widths: number[];
  aligns: ('start' | 'end')[];
  heading: string[];
  rows: string[][];
  /** Points each, the heading first. */
  heights: number[];
  sizePt: number;
}

export type SlideShape =
  | TextShape
  | TableShape
  | { kind: 'line'; name: string; box: Box; color: SlideColor; widthPt: number }
  /** A check or a cross on a disc. */
  | { kind: 'verdict'; name: string; box: Box; met: boolean }
  | { kind: 'picture'; name: string; box: Box; picture: SlidePicture; alt: string }
  | {
      kind: 'bars';
      name: string;
      box: Box;
      bars: Extract<Exhibit, { kind: 'bars' }>;
      sizePt: number;
      alt: string;
    };

/** Shapes, and the height in points that they take. */
export interface Stack {
  shapes: SlideShape[];
  height: number;
}

/** One slide as plain data; writing it is a matter of XML only. */
export interface Slide {
  layout: 'title' | 'scene';
  shapes: SlideShape[];
  /** What the speaker reads, a paragraph each. */
  notes: string[];
}

/** Of all slides, in points: 13.333 by 7.5 inches. */
export const SLIDE = { width: 960, height: 540, margin: 48 } as const;
