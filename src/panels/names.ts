import type { City, Commune, Place } from '../data/city.ts';
import type { Selection } from '../state/selection.ts';
import { capitalised, communeTitle, operatorName } from '../targets/commune-names.ts';
import type { Language } from '../text/language.ts';
import { messages } from '../text/messages.ts';
import { integer } from '../text/numbers.ts';

export {
  communeInSentenceOf,
  communeName,
  communeTitle,
  communeTitleOf,
  operatorName,
} from '../targets/commune-names.ts';

type Named = Pick<City, 'catalog' | 'communes' | 'places' | 'deadZones' | 'stations'>;

/** What tells a commune from another of its name: high mountains or islands, and the district it was in. */
export function communeKind(
  { terrain, formerDistrict }: Pick<Commune, 'terrain' | 'formerDistrict'>,
  language: Language,
): string {
  const { terrains, formerlyIn } = messages[language].inspector;
  return capitalised(
    [terrain === 'plain' ? null : terrains[terrain], formerDistrict && formerlyIn(formerDistrict)]
      .filter(Boolean)
      .join(', '),
  );
}

export interface ThingName {
  name: string;
  /** What kind of thing it is, with the place where it helps. */
  kind: string;
}

export function placeKindName(place: Pick<Place, 'kind'>, language: Language): string {
  return messages[language].placeKinds[place.kind];
}

/** How lists, previews and headings call a thing; null when the data do not hold it. */
export function thingName(city: Named, thing: Selection, language: Language): ThingName | null {
  const m = messages[language];
  switch (thing.kind) {
    case 'commune': {
      const commune = city.communes.find((each) => each.code === thing.code);
      return commune ? { name: communeTitle(commune, language), kind: communeKind(commune, language) } : null;
    }
    case 'place': {
      const place = city.places.find((each) => each.id === thing.id);
      return place ? { name: place.name[language], kind: placeKindName(place, language) } : null;
    }
    case 'dead-zone': {
      const zone = city.deadZones.find((each) => each.id === thing.id);
      return zone ? { name: zone.name[language], kind: m.things['dead-zone'] } : null;
    }
    case 'station': {
      const station = city.stations.find((each) => each.id === thing.id);
      return station
        ? { name: m.inspector.stationTitle(operatorName(city, station.operator)), kind: m.things.station }
        : null;
    }
    case 'own': {
      const entry = city.catalog.datasets.find((each) => each.id === thing.datasetId);
      const { feature, mark } = m.ownData;
      return entry
        ? {
            name: feature.title(integer(thing.row + 1, language)),
            kind: `${entry.title[language]} · ${mark}`,
          }
        : null;
    }
  }
}

/** Equal for the same thing. */
export function thingKey(thing: Selection): string {
  switch (thing.kind) {
    case 'commune':
      return `commune:${thing.code}`;
    case 'own':
      return `own:${thing.datasetId}:${thing.row}`;
    default:
      return `${thing.kind}:${thing.id}`;
  }
}
