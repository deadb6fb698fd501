import { hostOf } from '../../live/web-address.ts';
import type { HostAsked } from '../../state/live-slice.ts';
import { useApp } from '../../state/store.ts';

let waiting: ((allowed: boolean) => void) | null = null;

/** Whether the host of an address may be asked: at once where the user has allowed it, else once the user decides. */
export function permission(host: string, purpose: HostAsked['purpose']): Promise<boolean> {
  const app = useApp.getState();
  if (app.allowedHosts.includes(host)) return Promise.resolve(true);
  waiting?.(false);
  app.hostWanted({ host, purpose });
  return new Promise((decide) => {
    waiting = decide;
  });
}

/** The user lets the app ask this host from now on, on this machine. */
export function allowHost(address: string): void {
  const host = hostOf(address);
  const app = useApp.getState();
  if (host !== null) app.hostAllowed(host);
  if (app.hostAsked === null || app.hostAsked.host !== host) return;
  app.hostWanted(null);
  waiting?.(true);
  waiting = null;
}

/** The user does not want the host that was proposed. */
export function refuseHost(): void {
  useApp.getState().hostWanted(null);
  waiting?.(false);
  waiting = null;
}

/** Takes the permission back; whatever is under way to that host is stopped. */
export function forbidHost(host: string): void {
  useApp.getState().hostForbidden(host);
}
