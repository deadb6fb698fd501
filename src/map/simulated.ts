import type { MapContent } from './map-content.ts';

/** Whether what is drawn as an operator's service area comes from a simulation and must say so. */
export function isSimulatedArea(
  { serviceAreas, stations, catalog }: Pick<MapContent, 'serviceAreas' | 'stations' | 'catalog'>,
  operatorId: string,
): boolean {
  if (serviceAreas.length > 0) {
    return catalog.datasets.some(({ kind, simulated }) => kind === 'service-areas' && simulated);
  }
  return stations.some(({ operator, simulated }) => operator === operatorId && simulated);
}
