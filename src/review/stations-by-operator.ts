import type { Station } from '../data/city.ts';

/** The stations of each operator, in the order given. */
export function stationsByOperator(stations: readonly Station[]): Map<string, Station[]> {
  const byOperator = new Map<string, Station[]>();
  for (const station of stations) {
    const known = byOperator.get(station.operator);
    if (known) known.push(station);
    else byOperator.set(station.operator, [station]);
  }
  return byOperator;
}
