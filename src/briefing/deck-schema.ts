import * as z from 'zod/mini';
import type { DefinitionKey } from '../coverage/result.ts';
import { isRecord } from '../data/read-geometry.ts';
import { exhibitKeys } from './exhibit.ts';
import { type Deck, MOST_FIGURES, MOST_SCENES } from './scene.ts';
import {
  LONGEST_ID,
  LONGEST_NOTES,
  LONGEST_SCENE_TEXT,
  LONGEST_TITLE,
  MOST_LAYERS,
  MOST_SEEN,
} from './scene-limits.ts';

z.config({ jitless: true });

const definitionPattern =
  /^(any|largest-operator|largest-per-commune|commune-area|commune-centroid|commune-touched|land-area|operator:.{1,2000})$/su;

const id = z.string().check(z.minLength(1), z.maxLength(LONGEST_ID));
const between = (least: number, most: number) => z.number().check(z.minimum(least), z.maximum(most));
const lon = between(-180, 180);
const lat = between(-90, 90);
const pixels = between(1, 20_000);

function localText(longest: number) {
  const text = z.string().check(z.maxLength(longest));
  return z.object({ vi: text, en: text });
}

const view = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('box'),
    bbox: z
      .tuple([lon, lat, lon, lat])
      .check(z.refine(([west, south, east, north]) => west <= east && south <= north)),
  }),
  z.object({
    kind: z.literal('camera'),
    centre: z.tuple([lon, lat]),
    zoom: between(0, 24),
    bearing: between(-360, 360),
    pitch: between(0, 85),
    size: z.tuple([pixels, pixels]),
  }),
]);

const selection = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('commune'), code: id }),
  z.object({ kind: z.literal('place'), id }),
  z.object({ kind: z.literal('dead-zone'), id }),
  z.object({ kind: z.literal('station'), id }),
  z.object({ kind: z.literal('own'), datasetId: id, row: z.int().check(z.minimum(0)) }),
]);

const seen = z.object({
  hash: z.string().check(z.maxLength(LONGEST_ID)),
  asOf: z.string().check(z.maxLength(LONGEST_ID)),
  values: z
    .record(id, z.nullable(z.number()))
    .check(z.refine((values) => Object.keys(values).length <= MOST_SEEN)),
});

const scene = z.object({
  id,
  title: localText(LONGEST_TITLE),
  text: localText(LONGEST_SCENE_TEXT),
  notes: localText(LONGEST_NOTES),
  figures: z.array(id).check(z.maxLength(MOST_FIGURES), z.refine(areDistinct)),
  exhibit: z.nullable(z.enum(exhibitKeys)),
  view,
  layers: z.array(z.object({ id, opacity: between(0, 1) })).check(
    z.maxLength(MOST_LAYERS),
    z.refine((layers) => areDistinct(layers.map((layer) => layer.id))),
  ),
  definition: z.custom<DefinitionKey>((key) => typeof key === 'string' && definitionPattern.test(key)),
  selection: z.nullable(selection),
  theme: z.nullable(z.enum(['light', 'dark'])),
  seen: z.nullable(seen),
});

/** A deck as a part of something that has a version of its own. */
export const deckSchema = z.object({
  title: localText(LONGEST_TITLE),
  scenes: z.array(scene).check(
    z.maxLength(MOST_SCENES),
    z.refine((scenes) => areDistinct(scenes.map((each) => each.id))),
  ),
});

function areDistinct(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length;
}

/** The version in which a deck is written on its own. */
export const DECK_VERSION = 1;

/** A deck as it is written on its own, for JSON. */
export function writtenDeck({ title, scenes }: Deck): { version: number } & Deck {
  return { version: DECK_VERSION, title, scenes };
}

/** A deck as it was written; whole, or why it cannot be used. */
export function readDeck(json: unknown): Deck | 'damaged' | 'newer' {
  const read = deckOrFault(json);
  return read === 'newer' || 'title' in read ? read : 'damaged';
}

/** What is wrong first with a deck: the scene, counted from 1, and the field; null where it is the deck itself. */
export interface DeckFault {
  scene: number | null;
  /** Name in the file, "text.vi"; empty where the whole cannot be read. */
  field: string;
  /** Where there is too much of it. */
  excess?: { of: 'letters' | 'entries'; found: number; most: number };
}

/** Where a damaged deck is damaged; null where it is not. */
export function deckFault(json: unknown): DeckFault | null {
  const read = deckOrFault(json);
  return read === 'newer' || 'title' in read ? null : read;
}

function deckOrFault(json: unknown): Deck | DeckFault | 'newer' {
  if (!isRecord(json)) return { scene: null, field: '' };
  const { version } = json;
  if (typeof version === 'number' && Number.isInteger(version) && version > DECK_VERSION) return 'newer';
  if (version !== DECK_VERSION) return { scene: null, field: 'version' };
  const parsed = deckSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const [first, index, ...rest] = issue?.path ?? [];
  const excess = issue && excessOf(issue, json);
  const more = excess ? { excess } : {};
  if (first === 'scenes' && typeof index === 'number')
    return { scene: index + 1, field: rest.map(String).join('.'), ...more };
  return {
    scene: null,
    field: [first, index]
      .filter((part) => part !== undefined)
      .map(String)
      .join('.'),
    ...more,
  };
}

/** How much there is of what is too long, in UTF-16 units of a text or entries of a list; null where that is not the fault. */
function excessOf(issue: z.core.$ZodIssue, json: unknown): DeckFault['excess'] | null {
  if (issue.code !== 'too_big') return null;
  const found = issue.path.reduce((part: unknown, key) => Reflect.get(Object(part), key), json);
  const most = Number(issue.maximum);
  if (typeof found === 'string') return { of: 'letters', found: found.length, most };
  return Array.isArray(found) ? { of: 'entries', found: found.length, most } : null;
}
