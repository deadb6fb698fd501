import type { LocalText } from '../text/language.ts';
import { type Deck, MOST_FIGURES, MOST_SCENES, type Scene, type SceneSelection } from './scene.ts';
import { LONGEST_ID, LONGEST_NOTES, LONGEST_SCENE_TEXT, LONGEST_TITLE, MOST_LAYERS } from './scene-limits.ts';

/** Ids of scenes that people make: "scene-1", "scene-2", … */
export function freeSceneId(scenes: readonly { id: string }[]): string {
  const taken = new Set(scenes.map(({ id }) => id));
  let number = 1;
  while (taken.has(`scene-${number}`)) number += 1;
  return `scene-${number}`;
}

/** Whether another scene fits. */
export function hasRoom(deck: Deck): boolean {
  return deck.scenes.length < MOST_SCENES;
}

/** A scene put in at `index` (at the end by default), under an id of its own where its id is taken. As it was when full. */
export function withScene(deck: Deck, scene: Scene, index = deck.scenes.length): Deck {
  if (!hasRoom(deck)) return deck;
  const isTaken = scene.id === '' || deck.scenes.some(({ id }) => id === scene.id);
  const added = isTaken ? { ...scene, id: freeSceneId(deck.scenes) } : scene;
  const at = placeOf(index, deck.scenes.length);
  return { ...deck, scenes: [...deck.scenes.slice(0, at), fitted(added), ...deck.scenes.slice(at)] };
}

export function withoutScene(deck: Deck, id: string): Deck {
  return { ...deck, scenes: deck.scenes.filter((scene) => scene.id !== id) };
}

/** A scene moved so that it stands at `index`, counted from 0. */
export function movedScene(deck: Deck, id: string, index: number): Deck {
  const scene = deck.scenes.find((each) => each.id === id);
  if (!scene) return deck;
  const others = deck.scenes.filter((each) => each !== scene);
  const at = placeOf(index, others.length);
  return { ...deck, scenes: [...others.slice(0, at), scene, ...others.slice(at)] };
}

/** The same scene once more, right after it, under an id of its own. */
export function duplicatedScene(deck: Deck, id: string): Deck {
  const index = deck.scenes.findIndex((scene) => scene.id === id);
  const scene = deck.scenes[index];
  return scene ? withScene(deck, scene, index + 1) : deck;
}

/** Other fields of a scene; its id stays. */
export function changedScene(deck: Deck, id: string, change: Partial<Omit<Scene, 'id'>>): Deck {
  return {
    ...deck,
    scenes: deck.scenes.map((scene) => (scene.id === id ? fitted({ ...scene, ...change, id }) : scene)),
  };
}

/**
 * Within the limits of what is read back: texts that are too long are cut; what is too much, twice, or of an id that is
 * too long is left out.
 */
function fitted(scene: Scene): Scene {
  const layerIds = scene.layers.map(({ id }) => id);
  const { selection, seen } = scene;
  return {
    ...scene,
    title: cut(scene.title, LONGEST_TITLE),
    text: cut(scene.text, LONGEST_SCENE_TEXT),
    notes: cut(scene.notes, LONGEST_NOTES),
    figures: [...new Set(scene.figures)].filter(isShort).slice(0, MOST_FIGURES),
    layers: scene.layers
      .filter(({ id }, k) => isShort(id) && layerIds.indexOf(id) === k)
      .slice(0, MOST_LAYERS),
    selection: selection && isShort(idOf(selection)) ? selection : null,
    seen: seen && {
      ...seen,
      values: Object.fromEntries(Object.entries(seen.values).filter(([key]) => isShort(key))),
    },
  };
}

function isShort(id: string): boolean {
  return id.length <= LONGEST_ID;
}

function idOf(selection: SceneSelection): string {
  switch (selection.kind) {
    case 'commune':
      return selection.code;
    case 'own':
      return selection.datasetId;
    default:
      return selection.id;
  }
}

/** A figure that the cut goes through goes whole. */
function cut({ vi, en }: LocalText, longest: number): LocalText {
  const short = (text: string) =>
    text.length <= longest ? text : text.slice(0, longest).replace(/\{\{?[^{}]*\}?$/, '');
  return { vi: short(vi), en: short(en) };
}

function placeOf(index: number, most: number): number {
  return Math.min(most, Math.max(0, Math.trunc(index) || 0));
}
