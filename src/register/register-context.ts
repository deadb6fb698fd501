import type { City, Commune } from '../data/city.ts';
import { type CommuneLocator, communeLocator } from '../data/commune-locator.ts';
import type { Bbox } from '../geo/lon-lat.ts';
import { type CommuneFound, communeFinder } from './commune-finder.ts';
import { latestDay, type PartialDate } from './partial-date.ts';
import type { RegisterEntry } from './register-entry.ts';
import { PlaceIndex } from './same-name.ts';

/** What an entry is checked against. */
export interface RegisterContext {
  communes: readonly Commune[];
  findCommune: (name: string) => CommuneFound<Commune>;
  locate: CommuneLocator;
  cityBbox: Bbox | null;
  /** YYYY-MM-DD; dates after it are future. */
  today: PartialDate;
  /** The register as it stands, by id and by place. */
  byId: ReadonlyMap<string, RegisterEntry>;
  places: PlaceIndex<RegisterEntry>;
}

/** `clockDay` is the day by the machine's clock; where the data are newer, their day counts. */
export function registerContext(
  city: Pick<City, 'catalog' | 'communes' | 'deadZones' | 'deadZoneCounts'>,
  entries: readonly RegisterEntry[],
  clockDay: PartialDate,
): RegisterContext {
  return {
    communes: city.communes,
    findCommune: communeFinder(city.communes),
    locate: communeLocator(city.communes),
    cityBbox: city.catalog.city.bbox,
    today: latestDay([
      clockDay,
      ...city.deadZones.map((zone) => zone.sourceDate),
      ...city.deadZoneCounts.map((count) => count.asOf),
    ]),
    byId: new Map(entries.map((entry) => [entry.id, entry])),
    places: new PlaceIndex(entries),
  };
}
