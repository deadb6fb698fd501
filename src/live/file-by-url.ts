import type { Ask } from './ask.ts';
import type { LiveReading } from './live-failure.ts';
import { webAddress } from './web-address.ts';

export interface FetchedFile {
  name: string;
  bytes: Uint8Array;
}

/** Fetches a file; its name is what the server proposes, else the last part of the address. */
export async function fileByUrl(
  ask: Ask,
  url: string,
  maxBytes: number,
  signal?: AbortSignal,
): Promise<LiveReading<FetchedFile>> {
  const address = webAddress(url);
  if (!address.ok) return address;
  const limits = { maxBytes, patienceMs: 30_000, timeoutMs: 600_000 };
  const answer = await ask({ url: address.value.href, ...limits }, signal);
  if (!answer.ok) return answer;
  const { bytes, fileName, contentType } = answer.value;
  return { ok: true, value: { name: fileNameOf(fileName, address.value, contentType), bytes } };
}

function fileNameOf(proposed: string, url: URL, contentType: string): string {
  const last = (text: string) => text.split(/[\\/]/).at(-1) ?? '';
  let path = url.pathname;
  try {
    path = decodeURIComponent(path);
  } catch {
    // a percent sign that stands for itself
  }
  const name = (last(proposed) || last(path) || url.hostname).replace(/\p{C}/gu, '').slice(0, 120);
  if (/\.[a-z0-9]{2,10}$/i.test(name)) return name;
  if (contentType.includes('json')) return `${name}.geojson`;
  return contentType.includes('csv') ? `${name}.csv` : name;
}
