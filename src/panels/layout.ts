import type { App } from '../state/store.ts';

/** phone: sheets over the map; laptop: one panel beside it; wide: both. */
export type Layout = 'phone' | 'laptop' | 'wide';

export const phoneQuery = '(max-width: 899px)';
export const wideQuery = '(min-width: 1600px)';

export const leftPanelPx = 304;
export const rightPanelPx = 372;

/** Room at the right that the island inset takes from a fitted view, besides the panels. */
export const insetRoomPx = 130;

/** Widths of the panels over the map, in CSS pixels. */
export function mapInsets(
  layout: Layout,
  { leftOpen, rightPanel }: Pick<App, 'leftOpen' | 'rightPanel'>,
): { left: number; right: number } {
  if (layout === 'phone') return { left: 0, right: 0 };
  return { left: leftOpen ? leftPanelPx : 0, right: rightPanel ? rightPanelPx : 0 };
}
