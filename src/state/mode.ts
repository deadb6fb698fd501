/** How much of the app there is: all of it, to look at only, or a map with its number inside another page. */
export type AppMode = 'edit' | 'view' | 'embed';

/** The mode that an address asks for by `?mode=`; anything unknown is the whole app. */
export function modeOf(search: string): AppMode {
  const mode = new URLSearchParams(search).get('mode');
  return mode === 'view' || mode === 'embed' ? mode : 'edit';
}
