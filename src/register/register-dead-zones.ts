import type { DeadZone } from '../data/city.ts';
import { currentStep, isSolved } from './current-status.ts';
import type { RegisterEntry } from './register-entry.ts';
import { isReported } from './shipped-entries.ts';

/**
 * The dead zones of the city with the register in them: context as it is, reported ones as the register has them,
 * and the user's own after them. What is removed from the register is left out.
 */
export function registerDeadZones(
  deadZones: readonly DeadZone[],
  entries: readonly RegisterEntry[],
): DeadZone[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const shipped = deadZones.flatMap((zone): DeadZone[] => {
    if (!isReported(zone)) return [zone];
    const entry = byId.get(zone.id);
    if (!entry) return [];
    const asShipped = entry.name === zone.name.vi && entry.cause === zone.issue.vi;
    const deadZone = deadZoneOf(entry);
    const { statusNote, positionNote } = zone;
    const texts = asShipped ? { name: zone.name, issue: zone.issue } : {};
    return [{ ...deadZone, ...texts, statusNote, positionNote }];
  });
  const taken = new Set(deadZones.map(({ id }) => id));
  return [...shipped, ...entries.filter(({ id }) => !taken.has(id)).map(deadZoneOf)];
}

/** Those that still are dead zones: what is solved is not drawn. */
export function unsolvedDeadZones(
  deadZones: readonly DeadZone[],
  entries: readonly RegisterEntry[],
): DeadZone[] {
  const solved = new Set(entries.filter(isSolved).map(({ id }) => id));
  return deadZones.filter(({ id }) => !solved.has(id));
}

const bothLanguages = (text: string) => ({ vi: text, en: text });

function deadZoneOf(entry: RegisterEntry): DeadZone {
  const { date, source } = currentStep(entry);
  return {
    id: entry.id,
    name: bothLanguages(entry.name),
    communeCode: entry.communeCode,
    recordType: 'reported-dead-zone',
    issue: bothLanguages(entry.cause),
    households: entry.households,
    people: entry.people,
    power: entry.power === 'grid' ? 'restored' : entry.power,
    statusNote: bothLanguages(''),
    source,
    sourceDate: date,
    inOfficialList: entry.officialList,
    position: entry.position ? entry.positionKind : 'unknown',
    positionNote: null,
    geometry: entry.position && { type: 'Point', coordinates: entry.position },
  };
}
