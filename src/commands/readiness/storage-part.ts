import { useApp } from '../../state/store.ts';
import { isPack } from '../pack/is-pack.ts';
import type { StoragePart } from './readiness-parts.ts';

/** How safely the user's work is kept on this machine; asks the browser not to clear it. */
export async function storagePart(): Promise<StoragePart> {
  const { savedState } = useApp.getState();
  const { storage }: { storage?: StorageManager } = navigator;
  const isPersisted = await Promise.resolve(storage?.persist?.()).catch(() => false);
  const estimate = await Promise.resolve(storage?.estimate?.()).catch(() => undefined);
  const { quota, usage = 0 } = estimate ?? {};
  return {
    savedState,
    isPersisted: isPersisted === true,
    room: quota === undefined ? null : Math.max(0, quota - usage),
    isPack,
  };
}
