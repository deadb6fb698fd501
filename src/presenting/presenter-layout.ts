/** How a window is shared out between a scene's text and its map. */
export interface PresenterLayout {
  /** Beside the map, or below it where there is no width. */
  panel: 'left' | 'below';
  /** CSS pixels that the panel takes: its width, or below its height. */
  panelPx: number;
  /** Size of the panel's smallest text, in CSS pixels; everything on it is a multiple. */
  textPx: number;
  /** How many times larger than on a desk the map is drawn, with all that is written on it. */
  mapScale: number;
}

/** The screen that sizes are given for. */
const wall = { widthPx: 1920, heightPx: 1080 };
const textOnWallPx = 18;
/** Labels of the map, 12 px and less, are read from the end of the room. */
const mapScaleOnWall = 1.5;

const leastTextPx = 16;
const leastTextBelowPx = 15;
const leastSideWidthPx = 900;
const panelShare = 0.345;
const leastPanelPx = 420;
const panelShareBelow = 0.5;

/** Room at the right for the inset of the islands and the legend, in pixels of the enlarged map; below there is none. */
export const ornamentsPx = 216;

/** Room for the names of the islands over a panel that is below. */
export const namesPx = 110;

/** For a window of this size; everything grows with it up to 4K and beyond. */
export function presenterLayout(widthPx: number, heightPx: number): PresenterLayout {
  const size = Math.min(widthPx / wall.widthPx, heightPx / wall.heightPx);
  if (widthPx < leastSideWidthPx || widthPx < heightPx) {
    return {
      panel: 'below',
      panelPx: Math.round(heightPx * panelShareBelow),
      textPx: Math.max(leastTextBelowPx, textOnWallPx * Math.min(widthPx / wall.heightPx, size * 1.5)),
      mapScale: 1,
    };
  }
  return {
    panel: 'left',
    panelPx: Math.round(Math.max(leastPanelPx, widthPx * panelShare)),
    textPx: Math.max(leastTextPx, textOnWallPx * size),
    mapScale: Math.max(1, mapScaleOnWall * size),
  };
}
