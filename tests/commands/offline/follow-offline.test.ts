import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useApp } from '../../../src/state/store.ts';
import { pretendWindow } from '../../support/pretend-window.ts';

/** A worker of a version, whose state a test moves. */
function aWorker() {
  const worker = Object.assign(new EventTarget(), { state: 'installing', postMessage: vi.fn() });
  return {
    worker,
    move(state: string) {
      worker.state = state;
      worker.dispatchEvent(new Event('statechange'));
    },
  };
}

/** The browser's keeper of apps, with nothing kept yet. */
function pretendWorkers({ controlled = false } = {}) {
  const registration = Object.assign(new EventTarget(), {
    installing: null as unknown,
    waiting: null as unknown,
    update: vi.fn(async () => {}),
  });
  const workers = Object.assign(new EventTarget(), {
    controller: controlled ? {} : null,
    register: vi.fn(async (_url: string): Promise<unknown> => registration),
  });
  return { registration, workers };
}

const reload = vi.fn();

beforeEach(() => {
  vi.resetModules();
  pretendWindow();
  reload.mockReset();
  vi.stubEnv('DEV', false);
  vi.stubGlobal('location', { hash: '', reload });
  Object.assign(document, {
    baseURI: 'https://twin.example.vn/app/?mode=view#v=2',
    querySelector: () => ({}),
  });
  useApp.setState({ notices: [], presenting: null });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

async function follow(pretended: ReturnType<typeof pretendWorkers>) {
  vi.stubGlobal('navigator', { serviceWorker: pretended.workers });
  const command = await import('../../../src/commands/offline/follow-offline.ts');
  const { useApp: store } = await import('../../../src/state/store.ts');
  store.setState({ notices: [], presenting: null });
  command.followOffline();
  await vi.waitFor(() => expect(pretended.workers.register).toHaveBeenCalled());
  await Promise.resolve();
  return { ...command, store, told: () => store.getState().notices.map(({ actions }) => actions) };
}

test('the worker beside the page is registered once the map is there; the first version is not offered', async () => {
  const pretended = pretendWorkers();
  const first = aWorker();
  pretended.registration.installing = first.worker;
  const { told } = await follow(pretended);
  expect(pretended.workers.register).toHaveBeenCalledWith('https://twin.example.vn/app/service-worker.js', {
    updateViaCache: 'none',
  });
  first.move('installed');
  pretended.workers.dispatchEvent(new Event('controllerchange'));
  expect(told()).toEqual([]);
  expect(reload).not.toHaveBeenCalled();
});

test('a later version is offered, and taken only when the user says so', async () => {
  const pretended = pretendWorkers({ controlled: true });
  const { told, takeUpdate } = await follow(pretended);
  const later = aWorker();
  pretended.registration.installing = later.worker;
  pretended.registration.dispatchEvent(new Event('updatefound'));
  expect(told()).toEqual([]);
  pretended.registration.waiting = later.worker;
  later.move('installed');
  expect(told()).toEqual([['take-update']]);
  expect(later.worker.postMessage).not.toHaveBeenCalled();
  takeUpdate();
  expect(later.worker.postMessage).toHaveBeenCalledWith('take-over');
  expect(reload).not.toHaveBeenCalled();
  pretended.workers.dispatchEvent(new Event('controllerchange'));
  expect(reload).toHaveBeenCalledOnce();
});

test('one that waits already is offered at the next visit', async () => {
  const pretended = pretendWorkers({ controlled: true });
  pretended.registration.waiting = aWorker().worker;
  expect((await follow(pretended)).told()).toEqual([['take-update']]);
});

test('a change made by another window is told, not followed', async () => {
  const pretended = pretendWorkers({ controlled: true });
  const { told } = await follow(pretended);
  pretended.workers.dispatchEvent(new Event('controllerchange'));
  expect(told()).toEqual([['reload']]);
  expect(reload).not.toHaveBeenCalled();
});

test('nothing is offered while a briefing is given', async () => {
  const pretended = pretendWorkers({ controlled: true });
  const { told, store } = await follow(pretended);
  const presenting = {
    sceneId: 'a',
    exploring: false,
    black: false,
    keysShown: false,
    digits: '',
    startedAtMs: 0,
  };
  store.setState({ presenting });
  pretended.workers.dispatchEvent(new Event('controllerchange'));
  expect(told()).toEqual([]);
  store.setState({ presenting: { ...presenting, sceneId: 'b' } });
  expect(told()).toEqual([]);
  store.setState({ presenting: null });
  expect(told()).toEqual([['reload']]);
});

test('a browser that refuses is remembered for the check, and says nothing else', async () => {
  const pretended = pretendWorkers();
  pretended.workers.register.mockRejectedValueOnce(new DOMException('no', 'SecurityError'));
  const { told, offlineRefusal } = await follow(pretended);
  await vi.waitFor(() => expect(offlineRefusal()).toContain('SecurityError'));
  expect(told()).toEqual([]);
});
