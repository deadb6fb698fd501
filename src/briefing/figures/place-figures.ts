import type { Place, PlaceKind, PlaceStatus } from '../../data/city.ts';
import type { Language, LocalText } from '../../text/language.ts';
import { messages } from '../../text/messages.ts';
import { hectares } from '../../text/numbers.ts';
import type { BriefingFacts } from '../figure.ts';
import { type BriefingWords, type FigureSpec, figureSpec, inBoth } from './figure-spec.ts';
import { datasetsAsOf, datasetsOfKind } from './sources.ts';

const statuses: readonly PlaceStatus[] = ['operating', 'under-construction', 'planned'];

/** Stems of the keys by status. */
const stems: Record<PlaceStatus, string> = {
  operating: 'operating',
  'under-construction': 'building',
  planned: 'planned',
};

/** Places counted together, with the words for them. */
interface Group {
  /** First part of the keys: `places` by kind, `set` by dataset, `parts` of one place. */
  stem: 'places' | 'set' | 'parts';
  id: string;
  places: readonly Place[];
  name: LocalText;
  count(words: BriefingWords, n: number): string;
  /** The sentence about them where it is another than of the rest. */
  words?: (language: Language) => string;
}

/** Counts of places: by kind, by dataset, and of what stands in one place; with their status and known area. */
export function placeFigures(facts: BriefingFacts): FigureSpec[] {
  const { places } = facts.city;
  const kinds = [...new Set(places.map(({ kind }) => kind))];
  const sets = datasetsOfKind(facts, 'places').filter((id) =>
    places.some(({ datasetId }) => datasetId === id),
  );
  return [
    ...kinds.map((kind) => ofKind(kind, places)),
    ...sets.map((id) => ofSet(id, facts)),
    ...parents(places).map((place) => partsOf(place, places)),
  ].flatMap((group) => groupFigures(group, facts));
}

function ofKind(kind: PlaceKind, places: readonly Place[]): Group {
  return {
    stem: 'places',
    id: kind,
    places: places.filter((place) => place.kind === kind),
    name: inBoth(({ kindNames }) => kindNames[kind] ?? kind),
    count: ({ units }, n) => (units.kinds[kind] ?? units.places)(n),
  };
}

function ofSet(id: string, { city }: BriefingFacts): Group {
  const title = city.catalog.datasets.find((entry) => entry.id === id)?.title ?? { vi: id, en: id };
  return {
    stem: 'set',
    id,
    places: city.places.filter(({ datasetId }) => datasetId === id),
    name: inBoth(({ labels }, language) => labels.inSet(title[language])),
    count: ({ units }, n) => units.places(n),
  };
}

function partsOf(place: Place, places: readonly Place[]): Group {
  const parts = places.filter((each) => isPartOf(each, place));
  return {
    stem: 'parts',
    id: place.id,
    places: parts,
    name: inBoth(({ labels }, language) => labels.parts(place.name[language])),
    count: ({ units }, n) => units.parts(n),
    words: (language) => {
      const { phrases, units } = messages[language].briefing;
      const status = phrases.oneStatus[place.status];
      return phrases.parts(
        place.name[language],
        status,
        units.parts(parts.length),
        byStatus(parts, language),
      );
    },
  };
}

function isPartOf(part: Place, whole: Place): boolean {
  return part.partOf === whole.id && part.datasetId === whole.datasetId;
}

/** Places that others of their dataset stand in. */
export function parents(places: readonly Place[]): Place[] {
  return places.filter((place) => places.some((each) => isPartOf(each, place)));
}

/** Hectares that sources state, without what stands in another of the places; null where none states any. */
function knownHectares(places: readonly Place[]): number | null {
  const ids = new Set(places.map(({ id }) => id));
  const known = places.flatMap(({ areaHa, partOf }) =>
    areaHa === null || (partOf !== null && ids.has(partOf)) ? [] : [areaHa],
  );
  return known.length === 0 ? null : known.reduce((sum, each) => sum + each, 0);
}

function ofStatus(places: readonly Place[], status: PlaceStatus): number {
  return places.filter((place) => place.status === status).length;
}

function byStatus(places: readonly Place[], language: Language): string {
  const { statuses: say } = messages[language].briefing.phrases;
  return statuses
    .filter((status) => ofStatus(places, status) > 0)
    .map((status) => say[status](ofStatus(places, status)))
    .join(', ');
}

function groupFigures(group: Group, facts: BriefingFacts): FigureSpec[] {
  const { stem, id, places, name, count } = group;
  const datasets = [...new Set(places.map(({ datasetId }) => datasetId))];
  const asOf = datasetsAsOf(datasets, facts);
  const show: FigureSpec['show'] = (value, language) => count(messages[language].briefing, value);
  const area = knownHectares(places);
  const words =
    group.words ??
    ((language: Language) =>
      messages[language].briefing.phrases.places(
        show(places.length, language),
        byStatus(places, language),
        area === null ? null : hectares(area, language),
      ));
  const labels = {
    operating: inBoth((all, language) => all.labels.placesOperating(name[language])),
    'under-construction': inBoth((all, language) => all.labels.placesBuilding(name[language])),
    planned: inBoth((all, language) => all.labels.placesPlanned(name[language])),
  };
  const shared = { asOf, datasets };
  return [
    figureSpec({
      key: `${stem}:${id}`,
      name: inBoth((all, language) => all.labels.places(name[language])),
      unit: 'count',
      value: places.length,
      show,
      ...shared,
    }),
    ...statuses.map((status) =>
      figureSpec({
        key: `${stem}-${stems[status]}:${id}`,
        name: labels[status],
        unit: 'count',
        value: ofStatus(places, status),
        show,
        ...shared,
      }),
    ),
    figureSpec({
      key: `${stem}-hectares:${id}`,
      name: inBoth((all, language) => all.labels.placesHectares(name[language])),
      unit: 'hectares',
      value: area,
      show: hectares,
      ...shared,
    }),
    figureSpec({
      key: `${stem}-in-words:${id}`,
      name: inBoth((all, language) => all.labels.placesWords(name[language])),
      unit: 'count',
      value: places.length,
      show,
      words,
      ...shared,
    }),
  ];
}
