import type { City, Commune, Place } from '../data/city.ts';
import type { Selection } from '../state/selection.ts';
import type { Language } from '../text/language.ts';
import { messages } from '../text/messages.ts';
import { integer } from '../text/numbers.ts';

type Named = Pick<City, 'catalog' | 'communes' | 'places' | 'deadZones' | 'stations'>;

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

/** The bare name: "Hải Vân", in English texts without diacritics as the data spell it. */
export function communeName(commune: Pick<Commune, 'name' | 'nameEn'>, language: Language): string {
  return language === 'vi' ? commune.name : commune.nameEn;
}

/** Type and name: "Phường Hải Vân", "Hai Van ward". */
export function communeTitle(commune: Pick<Commune, 'name' | 'nameEn' | 'type'>, language: Language): string {
  const { communeTitle: title, communeTypes } = messages[language].inspector;
  return capitalised(title(communeTypes[commune.type] ?? commune.type, communeName(commune, language)));
}

/** The same within a sentence, the type in lower case; null where there is no such commune. */
export function communeInSentenceOf(city: Named, code: string | null, language: Language): string | null {
  const commune = city.communes.find((each) => each.code === code);
  if (!commune) return null;
  const { communeTitle: title, communeTypes } = messages[language].inspector;
  return title(communeTypes[commune.type] ?? commune.type, communeName(commune, language));
}

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

/** Title of the commune with this code, or null where there is none. */
export function communeTitleOf(city: Named, code: string | null, language: Language): string | null {
  const commune = city.communes.find((each) => each.code === code);
  return commune ? communeTitle(commune, language) : null;
}

export function operatorName(city: Pick<City, 'catalog'>, id: string): string {
  return city.catalog.operators.find((operator) => operator.id === id)?.name ?? id;
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
