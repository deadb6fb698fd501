import { fold } from '../text/fold.ts';

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** As spelled, wherever the tone mark of a syllable stands: "Hòa" and "Hoà" are one. */
function spelling(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .split(/[^\p{Letter}\p{Number}\p{Mark}]+/u)
    .map((word) => word.replace(tones, '') + (word.match(tones) ?? []).join(''))
    .join(' ')
    .trim();
}

/** Whether a name is written without any diacritic. */
function isBare(name: string): boolean {
  return fold(name) === spelling(name);
}

/**
 * Whether two names stand for the same place of one commune: spelled alike but for case, punctuation and where the
 * tone stands, or alike without diacritics where one of them is written without any.
 */
export function isSameName(a: string, b: string): boolean {
  if (fold(a) !== fold(b)) return false;
  return spelling(a) === spelling(b) || isBare(a) || isBare(b);
}

interface Placed {
  name: string;
  communeCode: string;
}

/** Entries by commune and name, for finding the same place again without looking at every other. */
export class PlaceIndex<Entry extends Placed> {
  readonly #byKey = new Map<string, Entry[]>();

  constructor(entries: Iterable<Entry> = []) {
    for (const entry of entries) this.add(entry);
  }

  add(entry: Entry): void {
    const key = keyOf(entry);
    const known = this.#byKey.get(key);
    if (known) known.push(entry);
    else this.#byKey.set(key, [entry]);
  }

  /** Every entry that stands for the same place. */
  alike(place: Placed): Entry[] {
    return (this.#byKey.get(keyOf(place)) ?? []).filter((entry) => isSameName(entry.name, place.name));
  }
}

function keyOf({ name, communeCode }: Placed): string {
  return `${communeCode} ${fold(name)}`;
}
