import { type Deck, MOST_SCENES, type Scene } from '../briefing/scene.ts';
import { sameThing } from './same-thing.ts';

/** Both sides of a change of the briefing brought together; the scenes by id, the title, and the order. */
export interface RebasedDeck {
  deck: Deck | null;
  clash: boolean;
}

/**
 * What this window has made of the briefing, done to what another window has made of it. A scene is one thing, so is
 * the title, so is the order. Where one side has no briefing of its own, the whole briefing is one thing.
 */
export function rebasedDeck(
  base: Deck | null,
  mine: Deck | null,
  theirs: Deck | null,
  winner: 'mine' | 'theirs',
): RebasedDeck {
  if (sameThing(mine, base) || sameThing(mine, theirs)) return { deck: theirs, clash: false };
  if (sameThing(theirs, base)) return { deck: mine, clash: false };
  const whole = { deck: winner === 'mine' ? mine : theirs, clash: true };
  if (!base || !mine || !theirs) return whole;

  let clash = false;
  function chosen<T>(was: T, here: T, there: T): T {
    if (sameThing(here, was) || sameThing(here, there)) return there;
    if (sameThing(there, was)) return here;
    clash = true;
    return winner === 'mine' ? here : there;
  }

  const title = chosen(base.title, mine.title, theirs.title);
  const [before, here, there] = [byId(base), byId(mine), byId(theirs)];
  const scenes = new Map<string, Scene>();
  /** The ids of this window's scenes where they had to give way. */
  const renamed = new Map<string, string>();
  for (const id of new Set([...there.keys(), ...here.keys(), ...before.keys()])) {
    const [was, ours, other] = [before.get(id), here.get(id), there.get(id)];
    if (!was && ours && other && !sameThing(ours, other)) {
      const free = freeId(id, (taken) => here.has(taken) || there.has(taken) || scenes.has(taken));
      scenes.set(id, other);
      scenes.set(free, { ...ours, id: free });
      renamed.set(id, free);
      continue;
    }
    const scene = chosen(was, ours, other);
    if (scene) scenes.set(id, scene);
  }
  if (scenes.size > MOST_SCENES) return whole;

  const common = (deck: Deck) =>
    deck.scenes.map(({ id }) => id).filter((id) => before.has(id) && here.has(id) && there.has(id));
  const order = chosen(common(base), common(mine), common(theirs));
  const minesFirst = sameThing(order, common(mine)) && !sameThing(order, common(theirs));
  const mineIds = mine.scenes.map(({ id }) => renamed.get(id) ?? id);
  const theirIds = theirs.scenes.map(({ id }) => id);
  const ids = minesFirst ? merged(mineIds, theirIds) : merged(theirIds, mineIds);
  return { deck: { title, scenes: ids.flatMap((id) => scenes.get(id) ?? []) }, clash };
}

function byId({ scenes }: Deck): Map<string, Scene> {
  return new Map(scenes.map((scene) => [scene.id, scene]));
}

/** The first list, with what only the second has after the neighbour it has there. */
function merged(first: readonly string[], second: readonly string[]): string[] {
  const result = [...first];
  second.forEach((id, index) => {
    if (result.includes(id)) return;
    const neighbour = second[index - 1];
    result.splice(neighbour === undefined ? 0 : result.indexOf(neighbour) + 1, 0, id);
  });
  return result;
}

/** "own-2" with the next number that is free. */
export function freeId(id: string, isTaken: (id: string) => boolean): string {
  const stem = id.replace(/\d*$/, '');
  let number = 1;
  while (isTaken(`${stem}${number}`)) number += 1;
  return `${stem}${number}`;
}
