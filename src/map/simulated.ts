import type { MapContent } from './map-content.ts';

/** Whether what is drawn as an operator's service area comes from a simulation and must say so. */
export function isSimulatedArea(
  {
    serviceAreas,
    stations,
    catalog,
    joinsSignal,
  }: Pick<MapContent, 'serviceAreas' | 'stations' | 'catalog' | 'joinsSignal'>,
  operatorId: string,
): boolean {
  const areaSimulated = catalog.datasets.some(({ kind, simulated }) => kind === 'service-areas' && simulated);
  if (serviceAreas.length > 0 && (areaSimulated || !joinsSignal)) return areaSimulated;
  return stations.some(({ operator, simulated }) => operator === operatorId && simulated);
}
