import { afterEach, beforeEach, expect, test } from 'vitest';
import { addLiveSource } from '../../src/commands/live/add-live-source.ts';
import { allowHost, forbidHost, permission, refuseHost } from '../../src/commands/live/allow-host.ts';
import { removeLiveSource } from '../../src/commands/live/remove-live-source.ts';
import { showLiveSource } from '../../src/commands/live/show-live-source.ts';
import { useApp } from '../../src/state/store.ts';

const initial = useApp.getState();
const host = 'https://maps.example.vn';
const service = { kind: 'wms', title: 'Maps', url: `${host}/wms`, layers: [] } as const;
const layer = { name: 'a', title: 'Layer A', usable: true };

beforeEach(() => {
  useApp.setState(initial, true);
});

afterEach(() => {
  refuseHost();
});

test('a live layer is one change that undo takes back', () => {
  addLiveSource({ ...service, layers: [layer] }, layer);
  addLiveSource({ ...service, layers: [layer] }, { ...layer, title: ' ' });
  expect(useApp.getState().live).toMatchObject([
    { id: 'live-1', kind: 'wms', title: 'Layer A', layer: 'a', visible: true },
    { id: 'live-2', title: 'a' },
  ]);
  showLiveSource('live-1', false);
  expect(useApp.getState().live[0]?.visible).toBe(false);
  removeLiveSource('live-1');
  expect(useApp.getState().live.map(({ id }) => id)).toEqual(['live-2']);
  useApp.getState().undone();
  useApp.getState().undone();
  expect(useApp.getState().live[0]).toMatchObject({ id: 'live-1', visible: true });
});

test('a host is asked for once, and is remembered', async () => {
  const asked = permission(host, 'layer');
  expect(useApp.getState().hostAsked).toEqual({ host, purpose: 'layer' });
  expect(useApp.getState().allowedHosts).toEqual([]);
  allowHost(`${host}/any/path`);
  expect(await asked).toBe(true);
  expect(useApp.getState()).toMatchObject({ allowedHosts: [host], hostAsked: null });
  expect(await permission(host, 'file')).toBe(true);
  expect(useApp.getState().hostAsked).toBeNull();
  forbidHost(host);
  expect(useApp.getState().allowedHosts).toEqual([]);
});

test('no is no, and another question takes the place of the first', async () => {
  const first = permission(host, 'layer');
  const second = permission('https://other.example', 'file');
  expect(await first).toBe(false);
  refuseHost();
  expect(await second).toBe(false);
  expect(useApp.getState()).toMatchObject({ allowedHosts: [], hostAsked: null });
});

test.each(['javascript:alert(1)', 'file:///etc/passwd', 'https://user:pw@maps.example.vn', 'null'])(
  '%s is no host that could be allowed',
  (address) => {
    allowHost(address);
    expect(useApp.getState().allowedHosts).toEqual([]);
  },
);
