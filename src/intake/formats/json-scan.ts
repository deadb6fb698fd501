/** A value in a JSON text as UTF-8, from its first byte to the one after its last. */
export interface JsonSpan {
  start: number;
  end: number;
}

/** The outermost parts of a JSON text: the members of its object by key, or its list as a whole. */
export type JsonOutline =
  | { is: 'object'; members: Map<string, JsonSpan> }
  | { is: 'list'; span: JsonSpan }
  | { is: 'too-deep' }
  /** Not JSON, or neither an object nor a list. */
  | { is: 'broken' };

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const COMMA = 0x2c;
const COLON = 0x3a;

const BROKEN = -1;
const TOO_DEEP = -2;

/**
 * Finds the outermost parts of a JSON text without parsing it or going into itself, and stops where objects and lists
 * lie deeper in each other than `depth`. Only brackets, strings and commas are looked at; whether the values are right
 * shows when they are parsed.
 */
export function outlineJson(bytes: Uint8Array, depth: number): JsonOutline {
  const start = skipBlanks(bytes, 0);
  const end = valueEnd(bytes, start, depth);
  if (end === TOO_DEEP) return { is: 'too-deep' };
  if (end < 0 || skipBlanks(bytes, end) < bytes.length) return { is: 'broken' };
  if (bytes[start] === OPEN_LIST) return { is: 'list', span: { start, end } };
  if (bytes[start] !== OPEN_OBJECT) return { is: 'broken' };
  const members = new Map<string, JsonSpan>();
  let at = skipBlanks(bytes, start + 1);
  while (bytes[at] !== CLOSE_OBJECT || members.size > 0) {
    const keyEnd = bytes[at] === QUOTE ? stringEnd(bytes, at) : BROKEN;
    const key = keyEnd < 0 ? null : parsedKey(bytes.subarray(at, keyEnd));
    const colon = skipBlanks(bytes, keyEnd);
    if (key === null || bytes[colon] !== COLON) return { is: 'broken' };
    const span = { start: skipBlanks(bytes, colon + 1), end: 0 };
    span.end = valueEnd(bytes, span.start, depth);
    if (span.end < 0) return { is: 'broken' };
    members.set(key, span);
    at = skipBlanks(bytes, span.end);
    if (bytes[at] === CLOSE_OBJECT) break;
    if (bytes[at] !== COMMA) return { is: 'broken' };
    at = skipBlanks(bytes, at + 1);
  }
  return { is: 'object', members };
}

/** The items of a list, one after the other; ends early, with null, where what parts them is no comma. */
export function* jsonItems(bytes: Uint8Array, list: JsonSpan, depth: number): Generator<JsonSpan | null> {
  let at = skipBlanks(bytes, list.start + 1);
  if (bytes[at] === CLOSE_LIST) return;
  for (;;) {
    const end = valueEnd(bytes, at, depth);
    if (end < 0) return yield null;
    yield { start: at, end };
    at = skipBlanks(bytes, end);
    if (bytes[at] === CLOSE_LIST) return;
    if (bytes[at] !== COMMA) return yield null;
    at = skipBlanks(bytes, at + 1);
  }
}

/** Whether objects and lists lie deeper in each other than `depth`. */
export function jsonDepthExceeds(bytes: Uint8Array, depth: number): boolean {
  return valueEnd(bytes, skipBlanks(bytes, 0), depth) === TOO_DEEP;
}

/**
 * Whether one list in a value directly holds more lists than `most`, as the ring of an area holds its positions; told
 * before any of it is parsed.
 */
export function holdsMoreLists(bytes: Uint8Array, { start, end }: JsonSpan, most: number): boolean {
  const counts: number[] = [];
  let at = start;
  while (at < end) {
    const byte = bytes[at]!;
    if (byte === QUOTE) {
      at = stringEnd(bytes, at);
      if (at < 0) return false;
      continue;
    }
    if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
      const depth = counts.length - 1;
      if (byte === OPEN_LIST && depth >= 0) {
        counts[depth] = counts[depth]! + 1;
        if (counts[depth]! > most) return true;
      }
      counts.push(0);
    } else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) counts.pop();
    at += 1;
  }
  return false;
}

export function isJsonList(bytes: Uint8Array, { start }: JsonSpan): boolean {
  return bytes[start] === OPEN_LIST;
}

function parsedKey(bytes: Uint8Array): string | null {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

/** The byte after the value that begins at `start`; BROKEN where it does not end, or TOO_DEEP. */
function valueEnd(bytes: Uint8Array, start: number, depth: number): number {
  let open = 0;
  let at = start;
  while (at < bytes.length) {
    const byte = bytes[at]!;
    if (byte === QUOTE) {
      at = stringEnd(bytes, at);
      if (at < 0) return BROKEN;
      if (open === 0) return at;
      continue;
    }
    if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
      open += 1;
      if (open > depth) return TOO_DEEP;
    } else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) {
      if (open === 0) return at > start ? at : BROKEN;
      open -= 1;
      if (open === 0) return at + 1;
    } else if (open === 0 && (byte === COMMA || isBlank(byte))) return at > start ? at : BROKEN;
    at += 1;
  }
  return open === 0 && at > start ? at : BROKEN;
}

/** The byte after the string that begins at `start`. */
function stringEnd(bytes: Uint8Array, start: number): number {
  let at = bytes.indexOf(QUOTE, start + 1);
  while (at > 0) {
    let slashes = 0;
    while (bytes[at - 1 - slashes] === BACKSLASH) slashes += 1;
    if (slashes % 2 === 0) return at + 1;
    at = bytes.indexOf(QUOTE, at + 1);
  }
  return BROKEN;
}

function skipBlanks(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && isBlank(bytes[at]!)) at += 1;
  return at;
}

function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}
