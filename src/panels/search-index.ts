import type { City } from '../data/city.ts';
import type { Selection } from '../state/selection.ts';
import { compareNames } from '../text/collation.ts';
import { fold } from '../text/fold.ts';
import type { Language } from '../text/language.ts';
import { communeName, communeTitle, communeTitleOf, placeKindName, thingName } from './names.ts';

/** A name something can be found by. */
interface SearchName {
  text: string;
  folded: string;
  former: boolean;
}

export interface SearchEntry {
  thing: Selection;
  title: string;
  kind: string;
  names: SearchName[];
}

export interface SearchHit {
  entry: SearchEntry;
  /** The former name that was found, where it was not the present one. */
  former: string | null;
}

const mostHits = 12;

function name(text: string, former = false): SearchName {
  return { text, folded: fold(text), former };
}

/** Everything that can be found, with its present and former names, in both languages. */
export function searchIndex(
  city: Pick<City, 'catalog' | 'communes' | 'places' | 'deadZones' | 'stations'>,
  language: Language,
): SearchEntry[] {
  const communes = city.communes.map((commune): SearchEntry => {
    const former = commune.formerDistrict;
    return {
      thing: { kind: 'commune', code: commune.code },
      title: communeTitle(commune, language),
      kind: '',
      names: [
        name(communeName(commune, language)),
        name(`${commune.type} ${commune.name}`),
        name(communeTitle(commune, 'en')),
        ...commune.formerUnits.map((unit) => name(unit, true)),
        ...(former ? [name(former, true)] : []),
      ],
    };
  });
  const places = city.places.map(
    (place): SearchEntry => ({
      thing: { kind: 'place', id: place.id },
      title: place.name[language],
      kind: [placeKindName(place, language), communeTitleOf(city, place.communeCode, language)]
        .filter(Boolean)
        .join(' · '),
      names: [
        name(place.name[language]),
        name(place.name.vi),
        name(place.name.en),
        name(placeKindName(place, language)),
      ],
    }),
  );
  const deadZones = city.deadZones.map((zone): SearchEntry => {
    const thing: Selection = { kind: 'dead-zone', id: zone.id };
    return {
      thing,
      title: zone.name[language],
      kind: [thingName(city, thing, language)?.kind, communeTitleOf(city, zone.communeCode, language)]
        .filter(Boolean)
        .join(' · '),
      names: [name(zone.name.vi), name(zone.name.en)],
    };
  });
  return [...communes, ...places, ...deadZones];
}

/**
 * Higher is better, 0 is no match: the whole name, its beginning, the words side by side in it, or all words as
 * beginnings of its words; what is typed with diacritics prefers names that have them so.
 */
function nameScore(found: SearchName, folded: string, words: string[], asTyped: string): number {
  const inName = found.folded.split(' ');
  if (!words.every((word) => inName.some((each) => each.startsWith(word)))) return 0;
  const together = ` ${found.folded}`.includes(` ${folded}`);
  const fit = found.folded === folded ? 9 : found.folded.startsWith(folded) ? 7 : together ? 5 : 3;
  const accents = found.text.normalize('NFC').toLocaleLowerCase('vi').includes(asTyped) ? 1 : 0;
  return fit + accents - (found.former ? 2 : 0);
}

function scored(entries: SearchEntry[], query: string, context: string[]): SearchHit[] {
  const folded = fold(query);
  if (folded === '') return [];
  const words = folded.split(' ');
  const asTyped = query.normalize('NFC').toLocaleLowerCase('vi').trim();
  return entries
    .flatMap((entry) => {
      let best: { score: number; name: SearchName } | null = null;
      for (const each of entry.names) {
        const score = nameScore(each, folded, words, asTyped);
        if (score > (best?.score ?? 0)) best = { score, name: each };
      }
      if (!best) return [];
      const around = context.filter((word) => entry.names.some((each) => each.folded.includes(word))).length;
      return [{ entry, former: best.name.former ? best.name.text : null, score: best.score + around / 10 }];
    })
    .sort((a, b) => b.score - a.score || compareNames(a.entry.title, b.entry.title))
    .slice(0, mostHits)
    .map(({ entry, former }) => ({ entry, former }));
}

/**
 * What a query finds, best first: diacritics and case do not matter, words may be cut short, what follows a
 * comma only decides among equals. When nothing holds every word, words are given up from the end.
 */
export function searchHits(entries: SearchEntry[], query: string): SearchHit[] {
  const [first = '', ...rest] = query.split(',');
  const context = rest.map(fold).filter((word) => word !== '');
  const words = first.trim().split(/\s+/);
  for (let kept = words.length; kept >= Math.min(2, words.length); kept -= 1) {
    const dropped = words.slice(kept).map(fold);
    const hits = scored(entries, words.slice(0, kept).join(' '), [...context, ...dropped]);
    if (hits.length > 0) return hits;
  }
  return [];
}
