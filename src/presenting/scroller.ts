/** Marks what the up and down keys scroll before they go to another scene. */
export const scrolledByKeys = { 'data-scrolled-by-keys': true };

const marked = '[data-scrolled-by-keys]';

/** What the up and down keys scroll: what the focus is in, else the scene; null while the focus is on the map. */
export function scrollerAt(target: EventTarget | null): HTMLElement | null {
  if (!(target instanceof Element) || target.closest('.map-host')) return null;
  return target.closest<HTMLElement>(marked) ?? document.querySelector(`[data-part="presenter"] ${marked}`);
}

/** Ways in which something can still be scrolled; null where all of it is seen. */
export function scrollRoom({
  scrollTop,
  scrollHeight,
  clientHeight,
}: Pick<Element, 'scrollTop' | 'scrollHeight' | 'clientHeight'>): { up: boolean; down: boolean } | null {
  // positions are rounded to whole pixels, each on its own
  const mostTop = scrollHeight - clientHeight - 1;
  return mostTop > 0 ? { up: scrollTop > 1, down: scrollTop < mostTop } : null;
}

/** Share of what is seen that one press moves. */
const stepShare = 0.2;

export function scrollByKey(scroller: HTMLElement, way: 'up' | 'down'): void {
  const px = scroller.clientHeight * stepShare;
  scroller.scrollBy({ top: way === 'down' ? px : -px });
}
