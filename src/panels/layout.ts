import type { App } from '../state/store.ts';

/** phone: sheets over the map; laptop: one panel beside it; wide: both. */
export type Layout = 'phone' | 'laptop' | 'wide';

export const phoneQuery = '(max-width: 899px)';
export const wideQuery = '(min-width: 1600px)';

export const leftPanelPx = 304;
/** The panel of information and the rail of its tabs, which is there whether the panel is open or not. */
interface RightSide {
  panelPx: number;
  railPx: number;
  /** The rail shows signs only, with their words beside the pointer. */
  narrowRail: boolean;
}

/** On a laptop the rail gives up its words for the panel that opens beside it. */
export function rightSide(layout: Layout, open: boolean): RightSide {
  if (layout === 'wide') return { panelPx: 404, railPx: 80, narrowRail: false };
  return { panelPx: 340, railPx: open ? 44 : 80, narrowRail: open };
}

/** Room at the right that the island inset takes from a fitted view, besides the panels. */
export const insetRoomPx = 130;

/** Height of a phone's sheet over a map so high, in CSS pixels. */
export function sheetPx(mapHeightPx: number): number {
  return Math.max(0.62 * mapHeightPx, Math.min(mapHeightPx, 340));
}

/** What no sheet takes from the map. */
export function noSheetPx(): number {
  return 0;
}

/** Widths of the panels over the map, in CSS pixels. */
export function mapInsets(
  layout: Layout,
  { leftOpen, rightPanel }: Pick<App, 'leftOpen' | 'rightPanel'>,
): { left: number; right: number } {
  if (layout === 'phone') return { left: 0, right: 0 };
  const open = rightPanel !== null;
  const { panelPx, railPx } = rightSide(layout, open);
  return { left: leftOpen ? leftPanelPx : 0, right: railPx + (open ? panelPx : 0) };
}
