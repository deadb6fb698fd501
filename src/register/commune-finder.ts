import type { Commune } from '../data/city.ts';
import { closestNames } from '../text/closest-names.ts';
import { fold } from '../text/fold.ts';

type NamedCommune = Pick<Commune, 'code' | 'name' | 'nameEn' | 'type' | 'formerUnits'>;

/** What a name in a file stands for. */
export type CommuneFound<C> =
  | { found: 'one'; commune: C }
  /** Several communes have the name. */
  | { found: 'several'; communes: C[] }
  /** The name of a unit that is part of these communes now. */
  | { found: 'former'; communes: C[] }
  /** No commune has it; those whose names come nearest. */
  | { found: 'none'; closest: C[] };

const plain = (text: string): string => text.normalize('NFC').trim().toLocaleLowerCase('vi');

/**
 * Finds communes by name, with or without their type before it, with or without diacritics; where several have the
 * name without diacritics, the one written alike counts.
 */
export function communeFinder<C extends NamedCommune>(
  communes: readonly C[],
): (text: string) => CommuneFound<C> {
  const byName = new Map<string, C[]>();
  const byFormer = new Map<string, C[]>();
  const put = (map: Map<string, C[]>, name: string, commune: C) => {
    const known = map.get(name);
    if (!known) map.set(name, [commune]);
    else if (!known.includes(commune)) known.push(commune);
  };
  for (const commune of communes) {
    for (const name of [commune.name, `${commune.type} ${commune.name}`, commune.nameEn]) {
      put(byName, fold(name), commune);
    }
  }
  const types = new Set(communes.map(({ type }) => fold(type)));
  for (const commune of communes) {
    for (const unit of commune.formerUnits) {
      put(byFormer, fold(unit), commune);
      put(byFormer, withoutType(fold(unit), types), commune);
    }
  }
  return (text) => {
    const wanted = fold(text);
    const named = byName.get(wanted) ?? byName.get(withoutType(wanted, types)) ?? [];
    const alike = named.filter((commune) =>
      [commune.name, `${commune.type} ${commune.name}`].some((name) => plain(name) === plain(text)),
    );
    const [only] = alike.length === 1 ? alike : named;
    if (only && (alike.length === 1 || named.length === 1)) return { found: 'one', commune: only };
    if (named.length > 1) return { found: 'several', communes: named };
    const former = byFormer.get(wanted) ?? byFormer.get(withoutType(wanted, types)) ?? [];
    if (former.length > 0) return { found: 'former', communes: former };
    const names = closestNames(withoutType(wanted, types), [...byName.keys()]);
    const closest = [...new Set(names.flatMap((name) => byName.get(name) ?? []))];
    return { found: 'none', closest: closest.slice(0, 3) };
  };
}

/** "xa hoa vang" as "hoa vang": the type of a unit is often wrong or left out. */
function withoutType(folded: string, types: ReadonlySet<string>): string {
  for (const type of types) {
    if (folded.startsWith(`${type} `)) return folded.slice(type.length + 1);
  }
  return folded;
}
