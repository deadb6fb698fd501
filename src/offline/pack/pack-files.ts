/** Stands before the path of a packed file where code asks for its address and only fetching it has to work. */
const scheme = 'pack:';

/** The path of the packed file that an address means; null for all others. `base` is the folder of the page. */
export function packedPath(address: string, base: string): string | null {
  const plain = address.replace(/[?#].*$/s, '');
  if (plain.startsWith(scheme)) return plain.slice(scheme.length);
  return plain.startsWith(base) ? plain.slice(base.length) : null;
}

/** The address under which a packed file can be fetched where it has no real one. */
export function pretendAddress(path: string): string {
  return `${scheme}${path}`;
}

/** Fetches packed files from where they are held; everything else goes where it always went. */
export function fetchingPacked(
  fetchAnything: typeof fetch,
  base: string,
  held: (path: string) => Promise<Blob | undefined>,
): typeof fetch {
  return async (input, init) => {
    const path = input instanceof Request ? null : packedPath(String(input), base);
    const content = path === null ? undefined : await held(path);
    return content ? new Response(content) : fetchAnything(input, init);
  };
}

/** The first message to each worker of a pack; nothing else in the worker sees it. */
export interface PackMessage {
  packFiles: ReadonlyMap<string, Blob>;
}

export function isPackMessage(data: unknown): data is PackMessage {
  return typeof data === 'object' && data !== null && 'packFiles' in data && data.packFiles instanceof Map;
}
