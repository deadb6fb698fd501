import { serviceWorkerName } from '../offline/file-list.ts';

/** The folder that the app's own scripts are served from. */
const home = import.meta.url.replace(/[^/]*$/, '');

/** Whether a worker may be started from this address: a script of the build, beside this one. */
export function isOwnScript(address: string, folder = home): boolean {
  if (!URL.canParse(address, folder)) return false;
  const { href } = new URL(address, folder);
  return href.startsWith(folder) && /^[\w.-]+\.m?js$/.test(href.slice(folder.length));
}

/** Whether this is the script that keeps the app on this machine: beside the page, one folder up. */
export function isOwnServiceWorker(address: string, folder = home): boolean {
  return address === new URL(`../${serviceWorkerName}`, folder).href;
}

interface TrustedTypes {
  createPolicy(name: 'default', rules: { createScriptURL(address: string): string | null }): unknown;
}

/**
 * The page demands Trusted Types for whatever becomes script. The one thing let through is the address of a worker of
 * the build; markup and code from text have no rule and are refused. To be called before any worker starts.
 */
export function trustOwnScripts(): void {
  const types: TrustedTypes | undefined = Reflect.get(globalThis, 'trustedTypes');
  types?.createPolicy('default', {
    createScriptURL: (address) => (isOwnScript(address) || isOwnServiceWorker(address) ? address : null),
  });
}
