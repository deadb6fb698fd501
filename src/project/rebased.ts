import type { RegisterChanges } from '../register/register-changes.ts';
import type { ProjectDocument } from './project.ts';
import { freeId, rebasedDeck } from './rebased-deck.ts';
import { sameThing } from './same-thing.ts';

/** What of a project several windows work on; view and settings are each window's own. */
export type SharedProject = Pick<ProjectDocument, 'data' | 'allowedHosts' | 'mappings'>;

/** Both sides of a change brought together. */
export interface Rebased {
  project: SharedProject;
  /** Whether both have changed the same thing of the data in different ways. */
  clash: boolean;
}

/**
 * What this window has made of `base`, done to what another window has made of it. A dataset, a live source or an
 * entry of the register is one thing: whoever has changed it, added it or taken it out is followed, and where both
 * have, the `winner`. Things that both have added under one id are two.
 */
export function rebased(
  base: SharedProject,
  mine: SharedProject,
  theirs: SharedProject,
  winner: 'mine' | 'theirs',
): Rebased {
  let clash = false;
  function brought<T>(of: (project: SharedProject) => Things<T>, rename?: Rename<T>): Map<string, T> {
    const [before, here, there] = [of(base), of(mine), of(theirs)];
    const result = new Map(there);
    for (const id of new Set([...here.keys(), ...before.keys()])) {
      const [thing, was, other] = [here.get(id), before.get(id), there.get(id)];
      if (sameThing(thing, was) || sameThing(thing, other)) continue;
      if (!sameThing(other, was)) {
        if (was === undefined && thing !== undefined && rename) {
          const free = freeId(id, (taken) => result.has(taken) || here.has(taken));
          result.set(free, rename(thing, free));
          continue;
        }
        clash = true;
        if (winner === 'theirs') continue;
      }
      if (thing === undefined) result.delete(id);
      else result.set(id, thing);
    }
    return result;
  }
  function withIds<T extends { id: string }>(of: (project: SharedProject) => readonly T[]): T[] {
    const rename = (thing: T, id: string) => ({ ...thing, id });
    return [...brought((project) => by(of(project), ({ id }) => id), rename).values()];
  }
  const allowedHosts = [...brought((project) => by(project.allowedHosts, (host) => host)).keys()];
  const mappings = [...brought((project) => by(project.mappings, ({ shape }) => shape)).values()];
  clash = false;
  const register: RegisterChanges = {
    added: withIds(({ data }) => data.register.added),
    edits: Object.fromEntries(brought(({ data }) => new Map(Object.entries(data.register.edits)))),
    removed: [...brought(({ data }) => by(data.register.removed, (id) => id)).keys()],
  };
  const briefing = rebasedDeck(base.data.deck, mine.data.deck, theirs.data.deck, winner);
  const data = {
    datasets: withIds((project) => project.data.datasets),
    register,
    live: withIds((project) => project.data.live),
    deck: briefing.deck,
  };
  return { project: { data, allowedHosts, mappings }, clash: clash || briefing.clash };
}

type Things<T> = ReadonlyMap<string, T>;
type Rename<T> = (thing: T, id: string) => T;

function by<T>(things: readonly T[], key: (thing: T) => string): Things<T> {
  return new Map(things.map((thing) => [key(thing), thing]));
}
