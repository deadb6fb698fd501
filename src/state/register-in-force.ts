import type { City, DeadZone } from '../data/city.ts';
import { entriesInForce, type RegisterChanges } from '../register/register-changes.ts';
import { registerDeadZones, unsolvedDeadZones } from '../register/register-dead-zones.ts';
import type { RegisterEntry } from '../register/register-entry.ts';
import { shippedEntries } from '../register/shipped-entries.ts';

type OpenCity = Omit<City, 'units'>;

interface WithRegister {
  city: OpenCity | null;
  registerChanges: RegisterChanges;
}

interface InForce {
  of: OpenCity;
  by: RegisterChanges;
  shipped: RegisterEntry[];
  entries: RegisterEntry[];
  city: OpenCity;
  drawn: DeadZone[];
}

let last: InForce | null = null;

/** Everything that follows from the city and the changes, computed once for each pair. */
function inForce({ city, registerChanges }: WithRegister): InForce | null {
  if (!city) return null;
  if (last && last.of === city && last.by === registerChanges) return last;
  const shipped = last?.of === city ? last.shipped : shippedEntries(city.deadZones);
  const entries = entriesInForce(shipped, registerChanges);
  const deadZones = registerDeadZones(city.deadZones, entries);
  last = {
    of: city,
    by: registerChanges,
    shipped,
    entries,
    city: { ...city, deadZones },
    drawn: unsolvedDeadZones(deadZones, entries),
  };
  return last;
}

const nothing: never[] = [];

/** The register as it stands: the city's data with the user's changes; the same list until something changes. */
export function registerEntries(app: WithRegister): RegisterEntry[] {
  return inForce(app)?.entries ?? nothing;
}

/** The register as the city's data give it. */
export function registerShipped(app: WithRegister): RegisterEntry[] {
  return inForce(app)?.shipped ?? nothing;
}

/** The city with the register in its dead zones, for whoever looks a dead zone up. */
export function cityWithRegister(app: WithRegister): OpenCity | null {
  return inForce(app)?.city ?? null;
}

/** The dead zones that the map draws: all but the solved. */
export function drawnDeadZones(app: WithRegister): DeadZone[] {
  return inForce(app)?.drawn ?? nothing;
}
