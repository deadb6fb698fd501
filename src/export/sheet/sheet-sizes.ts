/** `full` has a title and all that must be said; `plain` leaves out the title, for slides. */
export type MapFrame = 'plain' | 'full';
export type Paper = 'a4' | 'a3';
export type Orientation = 'portrait' | 'landscape';

export interface PageSize {
  widthPt: number;
  heightPt: number;
  /** Points of the sheet per point of the design, which is drawn for A4. */
  unit: number;
}

export interface PixelSize {
  widthPx: number;
  heightPx: number;
}

/** What to ask the map for, as `PictureRequest` has it. */
export interface PictureSize extends PixelSize {
  /** In CSS pixels; `pixelRatio` is the pixels of the picture per CSS pixel. */
  pixelRatio: number;
}

export const SMALLEST_PNG: PixelSize = { widthPx: 1280, heightPx: 720 };
export const LARGEST_PNG: PixelSize = { widthPx: 7680, heightPx: 4320 };

const papers: Record<Paper, { short: number; long: number; unit: number }> = {
  a4: { short: 595.28, long: 841.89, unit: 1 },
  a3: { short: 841.89, long: 1190.55, unit: 1.3 },
};

export function paperSize(paper: Paper, orientation: Orientation): PageSize {
  const { short, long, unit } = papers[paper];
  return orientation === 'portrait'
    ? { widthPt: short, heightPt: long, unit }
    : { widthPt: long, heightPt: short, unit };
}

/** Points of the frame that larger ones enlarge; a slide is read from afar, so its picture holds less. */
const frames: Record<MapFrame, PageSize> = {
  full: { widthPt: 1280, heightPt: 720, unit: 1.3 },
  plain: { widthPt: 560, heightPt: 350, unit: 1.1 },
};

/** Pixels of a PNG per point of its sheet. */
export function pngScale({ widthPx, heightPx }: PixelSize, frame: MapFrame): number {
  const { widthPt, heightPt } = frames[frame];
  return Math.sqrt((widthPx * heightPx) / (widthPt * heightPt));
}

export function pngPageSize(size: PixelSize, frame: MapFrame): PageSize {
  const scale = pngScale(size, frame);
  return { widthPt: size.widthPx / scale, heightPt: size.heightPx / scale, unit: frames[frame].unit };
}
