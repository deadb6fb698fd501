import { populationTarget } from '../coverage/city-coverage-input.ts';
import type { CoverageResult } from '../coverage/result.ts';
import type { City, Place, PlaceKind } from '../data/city.ts';
import type { Bbox } from '../geo/lon-lat.ts';
import { communesOfMostOfTheGap } from '../targets/map-in-words.ts';
import type { LocalText } from '../text/language.ts';
import { integer } from '../text/numbers.ts';
import { boundFigure } from './bound-text.ts';
import type { FigureKey } from './figure.ts';
import { type BriefingWords, inBoth } from './figures/figure-spec.ts';
import { TOP_CLUSTERS } from './figures/gap-figures.ts';
import { parents } from './figures/place-figures.ts';
import { type Deck, MOST_FIGURES, type Scene } from './scene.ts';
import { boxRound } from './view-box.ts';

type DeckCity = Omit<City, 'units' | 'ownRows'>;
type DeckWords = BriefingWords['deck'];
/** The rows of the number, for the view of where the gap is; null before it is computed. */
type Rows = Pick<CoverageResult, 'byCommune'> | null;

/**
 * The briefing that ships, for the data that a city has: a subject that the data do not hold has no scene. Its
 * sentences are figures, so they hold whatever the numbers are.
 */
export function defaultDeck(city: DeckCity, coverage: Rows = null): Deck {
  const { name } = city.catalog.city;
  return {
    title: inDeck((words, language) => words.title(name[language])),
    scenes: [
      coverageScene(city),
      gapScene(city, coverage),
      zonesScene(city),
      deadZonesScene(city),
      parksScene(city),
      innovationScene(city),
      closingScene(city, coverage),
      asksScene(city),
    ].filter((scene) => scene !== null),
  };
}

function inDeck(say: (words: DeckWords, language: keyof LocalText) => string): LocalText {
  return inBoth(({ deck }, language) => say(deck, language));
}

/** A figure in a text. */
const at = boundFigure;

/** A text that is a figure alone. */
function alone(key: FigureKey): LocalText {
  return { vi: at(key), en: at(key) };
}

/** Lines of a text; those that do not apply are left out. */
function lines(...all: (string | false)[]): string {
  return all.filter((line) => line !== false).join('\n');
}

/** Opacity of the communes by their share, under other things. */
const UNDER = 0.75;
const communes = { id: 'commune-coverage', opacity: UNDER };

type Given = Pick<Scene, 'id' | 'title' | 'text' | 'notes' | 'figures' | 'exhibit' | 'layers'> & {
  bbox: Bbox | null;
};

function scene(city: DeckCity, { bbox, ...given }: Given): Scene {
  return {
    ...given,
    view: { kind: 'box', bbox: bbox ?? city.catalog.city.viewBbox },
    definition: 'any',
    selection: null,
    theme: null,
    seen: null,
  };
}

function coverageScene(city: DeckCity): Scene {
  const due = populationTarget(city.targets)?.dueYear ?? null;
  return scene(city, {
    id: 'coverage',
    title: inDeck((words) => words.coverage.title),
    text: inDeck((words) => words.coverage.text(at('coverage'), at('against-target'))),
    notes: inDeck(({ coverage: words }) => {
      const operators = city.catalog.operators.map(({ id, name }) => `${name} ${at(`operator:${id}`)}`);
      return lines(
        words.counted(at('total-people')),
        words.missing(at('gap-people')),
        operators.length > 0 && words.operators(operators.join(', ')),
        words.others(at('definition:land-area'), at('definition:commune-touched')),
        words.basis(at('basis'), at('data-date')),
      );
    }),
    figures: ['coverage', 'gap-people', 'uncovered-people', ...(due === null ? [] : ['days-left'])],
    exhibit: 'operators',
    layers: [communes],
    bbox: null,
  });
}

function gapScene(city: DeckCity, coverage: Rows): Scene {
  const hasMountains = city.communes.some(
    ({ terrain, population }) => terrain === 'mountain' && population > 0,
  );
  return scene(city, {
    id: 'gap',
    title: inDeck((words) => words.gap.title),
    text: alone('where-gap'),
    notes: inDeck(({ gap: words }) =>
      lines(
        words.people(at('uncovered-people'), at('communes-below-target')),
        hasMountains &&
          words.mountains(
            at('mountain-people'),
            at('mountain-people-share'),
            at('mountain-area-share'),
            at('mountain-coverage'),
          ),
        words.commune,
      ),
    ),
    figures: [
      'uncovered-people',
      'half-gap-communes',
      'communes-below-target',
      ...(hasMountains ? ['mountain-coverage'] : []),
    ],
    exhibit: 'largest-gaps',
    layers: [{ id: 'uncovered', opacity: 1 }, communes],
    bbox: boxOfGap(city, coverage),
  });
}

/** Round the communes that hold half of the gap; null where that is as much as the whole city. */
function boxOfGap({ communes: all, catalog }: DeckCity, coverage: Rows): Bbox | null {
  if (!coverage) return null;
  const codes = new Set(communesOfMostOfTheGap(coverage.byCommune).rows.map(({ code }) => code));
  const box = boxRound(all.filter(({ code }) => codes.has(code)).map(({ geometry }) => geometry));
  return box && extent(box) < extent(catalog.city.viewBbox) ? box : null;
}

function extent([west, south, east, north]: Bbox): number {
  return (east - west) * (north - south);
}

function zonesScene(city: DeckCity): Scene | null {
  const zones = city.places.filter(({ targetZone }) => targetZone);
  if (zones.length === 0) return null;
  return scene(city, {
    id: 'zones',
    title: inDeck((words) => words.zones.title),
    text: alone('zones-in-words'),
    notes: inDeck(({ zones: words }) =>
      lines(
        words.counted(at('zones-operating'), at('zones-with-service')),
        words.unmeasured(at('zones-point-only'), at('zones-unlocated')),
      ),
    ),
    figures: ['zones-full', 'zones-not-full', 'zones-uncovered-hectares', 'zones-with-service'],
    exhibit: 'zones',
    layers: [...placeLayers(city, zones), { id: 'zone-holes', opacity: 1 }, communes],
    bbox: boxRound(zones.filter(({ status }) => status === 'operating').map(({ geometry }) => geometry)),
  });
}

function deadZonesScene(city: DeckCity): Scene | null {
  const counted = new Set(city.deadZoneCounts.filter(({ scope }) => scope === 'city').map(({ id }) => id));
  if (city.deadZones.length === 0 && counted.size === 0) return null;
  const byCount: [id: string, key: FigureKey][] = [
    ['dead-zone-villages', 'dead-zone-villages'],
    ['dead-zone-clusters', 'dead-zone-clusters'],
    ['villages-without-power', 'villages-without-power'],
  ];
  const known = byCount.filter(([id]) => counted.has(id)).map(([, key]) => key);
  const hasCount = known.some((key) => key !== 'villages-without-power');
  return scene(city, {
    id: 'dead-zones',
    title: inDeck((words) => words.deadZones.title),
    text: alone('dead-zones-in-words'),
    notes: inDeck(({ deadZones: words }) =>
      lines(words.counted(at('dead-zones-named'), at('dead-zones-solved')), words.context),
    ),
    figures: [hasCount ? 'dead-zones-left' : 'dead-zones-named', ...known],
    exhibit: 'dead-zones',
    layers: [{ id: 'dead-zones', opacity: 1 }],
    bbox: boxRound(city.deadZones.map(({ geometry }) => geometry)),
  });
}

function placeLayers(city: DeckCity, places: readonly Place[]): { id: string; opacity: number }[] {
  const shown = new Set(places.map(({ datasetId }) => datasetId));
  return city.catalog.datasets
    .filter(({ id }) => shown.has(id))
    .map(({ id }) => ({ id: `places:${id}`, opacity: 1 }));
}

/** Keys of the counts of a kind that are not nothing, the most telling first. */
function countsOf(kind: PlaceKind, places: readonly Place[]): FigureKey[] {
  const has = (status: Place['status']) =>
    places.some((place) => place.kind === kind && place.status === status);
  return [
    ...(has('operating') ? [`places-operating:${kind}`] : []),
    ...(has('under-construction') ? [`places-building:${kind}`] : []),
    ...(has('planned') ? [`places-planned:${kind}`] : []),
  ];
}

function parksScene(city: DeckCity): Scene | null {
  const parks = city.places.filter(({ kind }) => kind === 'it-park');
  if (parks.length === 0) return null;
  const hasArea = parks.some(({ areaHa }) => areaHa !== null);
  return scene(city, {
    id: 'it-parks',
    title: inBoth((words) => capital(words.kindNames['it-park'] ?? '')),
    text: alone('places-in-words:it-park'),
    notes: inDeck((words) => words.parks.notes),
    figures: [...countsOf('it-park', parks), ...(hasArea ? ['places-hectares:it-park'] : [])],
    exhibit: 'places',
    layers: placeLayers(city, parks),
    bbox: boxRound(parks.map(({ geometry }) => geometry)),
  });
}

/** Software parks with what stands in them, and the spaces for innovation. */
function innovationScene(city: DeckCity): Scene | null {
  const parks = city.places.filter(({ kind }) => kind === 'software-park');
  const spaces = city.places.filter(({ kind }) => kind === 'innovation-space');
  if (parks.length + spaces.length === 0) return null;
  const withParts = parents(city.places).filter(({ kind }) => kind === 'software-park');
  const [park] = parks.length === 1 ? parks : [];
  const parkTitle = inBoth(
    (words, language) => park?.name[language] ?? capital(words.kindNames['software-park'] ?? ''),
  );
  const spaceTitle = inBoth((words) => capital(words.kindNames['innovation-space'] ?? ''));
  const title =
    parks.length === 0
      ? spaceTitle
      : spaces.length === 0
        ? parkTitle
        : inDeck((words, language) => words.innovation.both(parkTitle[language]));
  const sentences = lines(
    ...withParts.map(({ id }) => at(`parts-in-words:${id}`)),
    parks.length > 0 && withParts.length === 0 && at('places-in-words:software-park'),
    spaces.length > 0 && at('places-in-words:innovation-space'),
  );
  const parts = withParts.flatMap(({ id }) => [`parts-operating:${id}`, `parts-building:${id}`]);
  const figures = [
    ...(parts.length > 0 ? parts : countsOf('software-park', parks)),
    ...countsOf('innovation-space', spaces),
  ];
  return scene(city, {
    id: 'innovation',
    title,
    text: { vi: sentences, en: sentences },
    notes: inDeck((words) => words.innovation.notes),
    figures: figures.slice(0, MOST_FIGURES),
    exhibit: 'places',
    layers: placeLayers(city, [...parks, ...spaces]),
    bbox: boxRound([...parks, ...spaces].map(({ geometry }) => geometry)),
  });
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

function closingScene(city: DeckCity, coverage: Rows): Scene {
  return scene(city, {
    id: 'closing',
    title: inDeck((words) => words.closing.title),
    text: alone('closing-in-words'),
    notes: inDeck(({ closing: words }, language) =>
      lines(
        words.clusters(
          at('gap-clusters'),
          integer(TOP_CLUSTERS, language),
          at('top-clusters-people'),
          at('top-clusters-share'),
        ),
        city.radioModel.length > 0 && words.sites(at('new-site-radius')),
      ),
    ),
    figures: ['half-gap-clusters', 'top-clusters-share', 'best-site-gain', 'gap-people'],
    exhibit: 'best-sites',
    layers: [{ id: 'gap-clusters', opacity: 1 }, communes],
    bbox: boxOfGap(city, coverage),
  });
}

function asksScene(city: DeckCity): Scene {
  const hasTargets = city.targets.length > 0;
  return scene(city, {
    id: 'asks',
    title: inDeck((words) => words.asks.title),
    text: alone('asks'),
    notes: hasTargets
      ? inDeck((words) => words.asks.notes(at('targets-met'), at('targets-missed'), at('targets-unknown')))
      : { vi: '', en: '' },
    figures: hasTargets ? ['targets-met', 'targets-missed', 'targets-unknown'] : [],
    exhibit: hasTargets ? 'targets' : null,
    layers: [{ id: 'uncovered', opacity: 1 }, communes],
    bbox: null,
  });
}
