/**
 * A change of the structure of a JSON text: the value that `at` leads to, a share of all values in file order, is put
 * in another's place, taken away, wrapped or repeated.
 */
export type JsonMutation =
  | { is: 'value'; at: number; by: string }
  | { is: 'away'; at: number }
  | { is: 'wrap'; at: number; times: number }
  | { is: 'copy'; at: number; to: number }
  | { is: 'repeat'; at: number; times: number }
  | { is: 'key'; at: number; by: string };

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

interface Slot {
  holder: Map<string, Slot> | Slot[] | null;
  plain: Json;
}

/** The text with one change, null where it is no JSON. */
export function mutatedJson(bytes: Uint8Array, change: JsonMutation): Uint8Array | null {
  let root: Slot;
  try {
    root = slotOf(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return null;
  }
  const slots: Slot[] = [];
  collect(root, slots);
  const pick = (share: number): Slot => slots[Math.min(Math.floor(share * slots.length), slots.length - 1)]!;
  const slot = pick(change.at);
  switch (change.is) {
    case 'value':
      become(slot, slotOf(JSON.parse(change.by)));
      break;
    case 'copy':
      become(pick(change.to), slotOf(plainOf(slot)));
      break;
    case 'wrap': {
      const inner = slotOf(plainOf(slot));
      let wrapped = inner;
      for (let i = 0; i < change.times; i += 1) wrapped = { holder: [wrapped], plain: null };
      become(slot, wrapped);
      break;
    }
    default: {
      const parent = slots.find(
        ({ holder }) => holder !== null && [...holder.values()].includes(slot),
      )?.holder;
      if (Array.isArray(parent)) {
        const at = parent.indexOf(slot);
        if (change.is === 'away') parent.splice(at, 1);
        if (change.is === 'repeat') parent.splice(at, 0, ...Array.from({ length: change.times }, () => slot));
      } else if (parent) {
        const key = [...parent].find(([, value]) => value === slot)![0];
        if (change.is === 'away' || change.is === 'key') parent.delete(key);
        if (change.is === 'key') parent.set(change.by, slot);
      }
    }
  }
  return new TextEncoder().encode(textOf(root));
}

function become(slot: Slot, other: Slot): void {
  slot.holder = other.holder;
  slot.plain = other.plain;
}

function slotOf(json: Json): Slot {
  if (Array.isArray(json)) return { holder: json.map(slotOf), plain: null };
  if (typeof json === 'object' && json !== null) {
    return { holder: new Map(Object.entries(json).map(([key, value]) => [key, slotOf(value)])), plain: null };
  }
  return { holder: null, plain: json };
}

function collect(slot: Slot, into: Slot[]): void {
  into.push(slot);
  if (slot.holder) for (const each of slot.holder.values()) collect(each, into);
}

function plainOf(slot: Slot): Json {
  return JSON.parse(textOf(slot));
}

/** Written by hand, so that a key may be `__proto__` and a number beyond what JSON knows. */
function textOf({ holder, plain }: Slot): string {
  if (Array.isArray(holder)) return `[${holder.map(textOf).join(',')}]`;
  if (holder)
    return `{${[...holder].map(([key, value]) => `${JSON.stringify(key)}:${textOf(value)}`).join(',')}}`;
  return JSON.stringify(plain) ?? 'null';
}
