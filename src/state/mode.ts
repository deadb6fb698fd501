/** How much of the app there is: all of it, to look at only, or a map with its number inside another page. */
export type AppMode = 'edit' | 'view' | 'embed';

/** The mode that an address asks for by `?mode=`; anything unknown is the whole app. */
export function modeOf(search: string): AppMode {
  const mode = new URLSearchParams(search).get('mode');
  return mode === 'view' || mode === 'embed' ? mode : 'edit';
}

/** Whether the user may change anything here: a link that is only to be looked at, and a map inside another page, may not. */
export function mayChange({ mode }: { mode: AppMode }): boolean {
  return mode === 'edit';
}
