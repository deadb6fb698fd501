import { limits } from '../../intake/limits.ts';
import { type FetchedFile, fileByUrl } from '../../live/file-by-url.ts';
import { type LiveReading, liveFailure } from '../../live/live-failure.ts';
import { webAddress } from '../../live/web-address.ts';
import { permission } from './allow-host.ts';
import { askServer } from './the-relay.ts';

/** A file at an address, without credentials, once the user has allowed its host. */
export async function fetchFile(url: string, signal?: AbortSignal): Promise<LiveReading<FetchedFile>> {
  const address = webAddress(url);
  if (!address.ok) return address;
  const { origin, href } = address.value;
  if (!(await permission(origin, 'file'))) return liveFailure('host-not-allowed', origin);
  return fileByUrl(askServer, href, limits.fileBytes, signal);
}
