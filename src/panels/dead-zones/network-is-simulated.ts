import { useApp } from '../../state/store.ts';

/** Whether the stations and service areas that distances and coverage rest on are simulated. */
export function useNetworkIsSimulated(): boolean {
  return useApp(
    (app) => app.coverage?.simulated ?? app.city?.stations.some((station) => station.simulated) ?? false,
  );
}
