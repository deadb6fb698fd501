import { useApp } from '../../state/store.ts';

/** What browsers that install apps send when one can be. */
interface InstallOffer extends Event {
  prompt(): Promise<unknown>;
}

let offer: InstallOffer | null = null;

/** Keeps the browser's offer to install the app until the user asks for it. */
export function followInstallOffer(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    if (!('prompt' in event)) return;
    offer = event as InstallOffer;
    useApp.getState().installOfferMoved(true);
  });
  addEventListener('appinstalled', forget);
}

/** Lets the browser ask whether to install; it asks once. */
export async function installApp(): Promise<void> {
  const asked = offer;
  forget();
  await asked?.prompt().catch(() => {});
}

function forget(): void {
  offer = null;
  useApp.getState().installOfferMoved(false);
}
