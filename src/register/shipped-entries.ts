import type { DeadZone } from '../data/city.ts';
import type { LonLat } from '../geo/lon-lat.ts';
import type { RegisterEntry } from './register-entry.ts';

/** Whether a record of the city's data says outright that there is no signal; the others are context. */
export function isReported(zone: Pick<DeadZone, 'recordType'>): boolean {
  return zone.recordType === 'reported-dead-zone';
}

/** The register as the city's data give it: what a source reports, on the date and in the name of that source. */
export function shippedEntries(deadZones: readonly DeadZone[]): RegisterEntry[] {
  return deadZones.filter(isReported).map((zone) => ({
    id: zone.id,
    name: zone.name.vi,
    communeCode: zone.communeCode,
    unitType: 'village',
    people: zone.people,
    households: zone.households,
    power: zone.power,
    cause: zone.issue.vi,
    position: zone.geometry ? (zone.geometry.coordinates.slice(0, 2) as LonLat) : null,
    positionKind: zone.geometry ? zone.position : 'unknown',
    officialList: zone.inOfficialList,
    source: zone.source,
    history: [{ status: 'reported', date: zone.sourceDate, source: zone.source }],
    origin: 'shipped',
  }));
}
