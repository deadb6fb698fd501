import type { LiveFailure } from '../../live/live-failure.ts';
import { liveFailure } from '../../live/live-failure.ts';
import {
  type LiveAddress,
  type OpenedSource,
  openLiveSource,
  type TileReading,
} from '../../live/live-source.ts';
import { hostOf } from '../../live/web-address.ts';
import type { LiveSource } from '../../project/project.ts';
import { useApp } from '../../state/store.ts';
import { askServer } from './the-relay.ts';

interface Open {
  source: LiveSource;
  revision: number;
  controller: AbortController;
  opened: OpenedSource | null;
}

/** Milliseconds between two notes of when a server last answered. */
const NOTE_MS = 5000;

const open = new Map<string, Open>();
let revisions = 0;

/** Opens the live layers that are switched on and allowed, and closes the others. */
export function followLive(): () => void {
  catchUp();
  return useApp.subscribe((app, before) => {
    const isSame = app.live === before.live && app.allowedHosts === before.allowedHosts;
    if (!isSame || (app.city === null) !== (before.city === null)) catchUp();
  });
}

/** Asks the server of a layer anew. */
export function retryLiveSource(id: string): void {
  close(id);
  catchUp();
}

function catchUp(): void {
  const { live, allowedHosts, city } = useApp.getState();
  const wanted = city ? live.filter(({ visible }) => visible) : [];
  for (const [id, { source }] of open) {
    const still = wanted.find((each) => each.id === id);
    const isAllowed = allowedHosts.includes(hostOf(source.url) ?? '');
    if (!still || !isAllowed || still.url !== source.url || still.layer !== source.layer) close(id);
  }
  for (const id of useApp.getState().liveStatus.keys()) {
    if (!wanted.some((each) => each.id === id)) useApp.getState().liveMoved(id, null);
  }
  for (const source of wanted) if (!open.has(source.id)) void start(source);
}

function close(id: string): void {
  open.get(id)?.controller.abort();
  open.delete(id);
  useApp.getState().liveMoved(id, null);
}

async function start(source: LiveSource): Promise<void> {
  const { id, kind, url, layer } = source;
  const { allowedHosts, city, liveMoved, liveStatus } = useApp.getState();
  const host = hostOf(url);
  const fail = (failure: LiveFailure) => liveMoved(id, { state: 'failed', failure });
  if (host === null || !allowedHosts.includes(host) || kind === 'xyz') {
    const known = liveStatus.get(id);
    const code = kind === 'xyz' ? 'not-such-a-service' : 'host-not-allowed';
    if (known?.state !== 'failed' || known.failure.code !== code)
      fail(liveFailure(code, host ?? url).failure);
    return;
  }
  const one: Open = { source, revision: ++revisions, controller: new AbortController(), opened: null };
  open.set(id, one);
  liveMoved(id, { state: 'loading' });
  const address: LiveAddress = { kind, url, layer };
  const bbox = city?.catalog.city.bbox ?? null;
  const reading = await openLiveSource(askServer, address, bbox, one.controller.signal);
  if (open.get(id) !== one) return;
  if (!reading.ok) return fail(reading.failure);
  one.opened = reading.value;
  const { view } = reading.value;
  liveMoved(id, { state: 'ready', view, revision: one.revision, answeredAt: Date.now(), trouble: null });
}

/** One tile of a layer that is open; null where there is none or the server failed, which the panel then says. */
export async function liveTile(
  id: string,
  at: { z: number; x: number; y: number },
  signal: AbortSignal,
): Promise<Uint8Array | null> {
  const one = open.get(id);
  if (!one?.opened) return null;
  const reading = await one.opened.tile(at.z, at.x, at.y, signal);
  if (open.get(id) === one && !signal.aborted) note(id, reading);
  return reading.ok ? reading.value : null;
}

function note(id: string, reading: TileReading): void {
  const { liveStatus, liveMoved } = useApp.getState();
  const status = liveStatus.get(id);
  if (status?.state !== 'ready') return;
  if (!reading.ok) {
    if (reading.failure.code === 'stopped' || status.trouble?.code === reading.failure.code) return;
    liveMoved(id, { ...status, trouble: reading.failure });
  } else if (Date.now() - status.answeredAt > NOTE_MS) liveMoved(id, { ...status, answeredAt: Date.now() });
}
