import type { OfflineFile } from './file-list.ts';

/** What of a request tells who may answer it. */
export interface Asked {
  method: string;
  url: string;
  /** Whether a page is opened, not a part of one. */
  isPage: boolean;
}

/** The kept file that answers a request; null leaves it to the network. */
export function fileFor(
  { method, url, isPage }: Asked,
  files: ReadonlyMap<string, OfflineFile>,
  scope: string,
): OfflineFile | null {
  if (method !== 'GET') return null;
  const { href, searchParams } = new URL(url);
  const plain = href.replace(/[?#].*$/s, '');
  if (!plain.startsWith(scope)) return null;
  const path = decoded(plain.slice(scope.length)).replace(/^index\.html$/, '');
  // a page inside another one needs headers that the kept page does not have
  if (path === '' && (!isPage || searchParams.get('mode') === 'embed')) return null;
  return files.get(path) ?? null;
}

/**
 * Whether a request may be for a part of the version before, of which a window is still open: names of parts say what
 * is in them, and stand for nothing else later.
 */
export function mayBeFormer({ method, url, isPage }: Asked, scope: string): boolean {
  return method === 'GET' && !isPage && url.startsWith(`${scope}assets/`);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
