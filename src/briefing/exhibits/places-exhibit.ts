import type { Place } from '../../data/city.ts';
import { messages } from '../../text/messages.ts';
import { hectares } from '../../text/numbers.ts';
import { UNKNOWN_FIGURE } from '../bound-text.ts';
import type { Exhibit } from '../exhibit.ts';
import { type ExhibitInput, MOST_ROWS, sentence } from './exhibit-input.ts';

const order = { operating: 0, 'under-construction': 1, planned: 2 };

/** Kinds that stand for themselves in a list of what is built; the others come after them. */
const background = new Set<Place['kind']>(['university']);

/** The places of the scene's layers; of all layers where it shows none. */
export function placesOfScene({ scene, facts }: Pick<ExhibitInput, 'scene' | 'facts'>): Place[] {
  const shown = new Set(scene.layers.map(({ id }) => id));
  const { places } = facts.city;
  const onScene = places.filter(({ datasetId }) => shown.has(`places:${datasetId}`));
  return onScene.length > 0 ? onScene : places;
}

/** The places that the scene is about, what is built before what is planned. */
export function placesExhibit({ scene, facts, language }: ExhibitInput): Exhibit | null {
  const { briefing, placeStatuses } = messages[language];
  const { exhibits } = briefing;
  const listed = [...placesOfScene({ scene, facts })].sort(
    (a, b) =>
      Number(background.has(a.kind)) - Number(background.has(b.kind)) || order[a.status] - order[b.status],
  );
  if (listed.length === 0) return null;
  const shown = listed.slice(0, MOST_ROWS);
  return {
    kind: 'table',
    key: 'places',
    title: exhibits.places.title,
    columns: [
      { heading: exhibits.places.name, align: 'start' },
      { heading: exhibits.places.status, align: 'start' },
      { heading: exhibits.places.area, align: 'end' },
    ],
    rows: shown.map(({ name, status, areaHa }) => [
      name[language],
      placeStatuses[status],
      areaHa === null ? UNKNOWN_FIGURE : hectares(areaHa, language),
    ]),
    values: shown.map(({ areaHa }) => [null, null, areaHa]),
    more: sentence(listed.length > MOST_ROWS ? exhibits.placesMore(listed.length - MOST_ROWS) : null),
  };
}
