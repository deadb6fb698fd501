import { findLayers } from '../../live/find-layers.ts';
import { webAddress } from '../../live/web-address.ts';
import { useApp } from '../../state/store.ts';
import { mayChangeOrTell } from '../refuse-change.ts';
import { permission } from './allow-host.ts';
import { askServer } from './the-relay.ts';

let running: AbortController | null = null;

/** Looks up what a server has at an address, once the user has allowed its host. */
export async function findLiveLayers(url: string): Promise<void> {
  if (!mayChangeOrTell()) return;
  running?.abort();
  const controller = new AbortController();
  running = controller;
  const app = useApp.getState();
  const address = webAddress(url);
  if (!address.ok) return app.liveFindingMoved({ step: 'failed', url, failure: address.failure });
  const { origin, href } = address.value;
  app.liveFindingMoved({ step: 'asking', host: origin });
  if (!(await permission(origin, 'layer'))) {
    if (!controller.signal.aborted) app.liveFindingMoved({ step: 'none' });
    return;
  }
  const found = await findLayers(askServer, href, controller.signal);
  if (controller.signal.aborted) return;
  app.liveFindingMoved(
    found.ok ? { step: 'found', service: found.value } : { step: 'failed', url, failure: found.failure },
  );
}

/** Leaves the search; an answer that still comes is dropped. */
export function cancelFinding(): void {
  running?.abort();
  running = null;
  useApp.getState().liveFindingMoved({ step: 'none' });
}
