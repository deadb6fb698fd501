import type { Ask } from './ask.ts';
import { type LiveFailureCode, type LiveReading, liveFailure } from './live-failure.ts';
import type { LiveKind } from './live-source.ts';
import { readFeatureService } from './ogc-features.ts';
import { openPmtiles } from './pmtiles-archive.ts';
import { webAddress } from './web-address.ts';
import { readWmsService, webMercatorOf } from './wms.ts';
import { readWmtsService } from './wmts.ts';

/** What is found at an address. */
export interface FoundService {
  kind: LiveKind;
  title: string;
  /** As the service is kept: without what only asked for its description. */
  url: string;
  layers: { name: string; title: string; usable: boolean }[];
}

/** Failures that speak of the address and not of the kind of service: others need not be tried. */
const final: readonly LiveFailureCode[] = [
  'host-not-allowed',
  'not-encrypted',
  'no-answer',
  'timeout',
  'redirected',
  'needs-login',
  'server-fault',
  'too-large',
  'unsafe-xml',
  'stopped',
];

type Reader = (ask: Ask, url: string, signal?: AbortSignal) => Promise<LiveReading<FoundService>>;

const readers: Record<LiveKind, Reader> = {
  'ogc-features': async (ask, url, signal) => {
    const service = await readFeatureService(ask, url, signal);
    if (!service.ok) return service;
    const { title, collections } = service.value;
    const layers = collections.map(({ id, title: name }) => ({ name: id, title: name, usable: true }));
    return { ok: true, value: { kind: 'ogc-features', title, url, layers } };
  },
  wms: async (ask, url, signal) => {
    const service = await readWmsService(ask, url, signal);
    if (!service.ok) return service;
    const layers = service.value.layers.map((layer) => ({
      name: layer.name,
      title: layer.title,
      usable: webMercatorOf(layer) !== null,
    }));
    return { ok: true, value: { kind: 'wms', title: service.value.title, url, layers } };
  },
  wmts: async (ask, url, signal) => {
    const service = await readWmtsService(ask, url, signal);
    if (!service.ok) return service;
    const layers = service.value.layers.map(({ name, title, grid }) => ({
      name,
      title,
      usable: grid !== null,
    }));
    return { ok: true, value: { kind: 'wmts', title: service.value.title, url, layers } };
  },
  pmtiles: async (ask, url, signal) => {
    const archive = await openPmtiles(ask, url, signal);
    if (!archive.ok) return archive;
    const { title } = archive.value;
    const layers = [{ name: '', title: title || nameOf(url), usable: true }];
    return { ok: true, value: { kind: 'pmtiles', title, url, layers } };
  },
};

/** Finds out what kind of service answers at an address, from the likeliest on, and what it has. */
export async function findLayers(
  ask: Ask,
  url: string,
  signal?: AbortSignal,
): Promise<LiveReading<FoundService>> {
  const address = webAddress(url);
  if (!address.ok) return address;
  const { href, origin } = address.value;
  let failure: LiveReading<FoundService> = liveFailure('not-such-a-service', origin);
  for (const kind of likelyKinds(address.value)) {
    const found = await readers[kind](ask, href, signal);
    if (found.ok) return found;
    if (final.includes(found.failure.code)) return found;
    if (found.failure.code !== 'not-found') failure = found;
  }
  return failure;
}

function likelyKinds({ pathname, search }: URL): LiveKind[] {
  if (/\.pmtiles$/i.test(pathname)) return ['pmtiles'];
  if (/WMTSCapabilities\.xml$/i.test(pathname) || /service=wmts/i.test(search)) return ['wmts'];
  if (/service=wms\b/i.test(search)) return ['wms'];
  return ['ogc-features', 'wms', 'wmts'];
}

function nameOf(url: string): string {
  return new URL(url).pathname.split('/').at(-1) ?? '';
}
