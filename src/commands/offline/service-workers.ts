/** Where apps are kept on this machine; null where the browser does not let them be. */
export function serviceWorkers(): ServiceWorkerContainer | null {
  const { serviceWorker }: { serviceWorker?: ServiceWorkerContainer } = navigator;
  return serviceWorker ?? null;
}
