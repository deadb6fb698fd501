import type { Box } from './box.ts';

/** How many numbers each command takes. */
const lengths: Record<string, number> = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, q: 4, t: 2, a: 7, z: 0 };
const token = /([a-df-z])|([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)/gi;

interface Command {
  letter: string;
  numbers: number[];
}

/** Flags of an arc may be written without anything between them: "0 01". */
function commandsOf(d: string): Command[] {
  const commands: Command[] = [];
  let letter = '';
  let numbers: number[] = [];
  const flush = () => {
    const length = lengths[letter.toLowerCase()] ?? 0;
    if (length === 0) return;
    for (let start = 0; start + length <= numbers.length; start += length) {
      const isLater = start > 0 && letter.toLowerCase() === 'm';
      const repeated = isLater ? (letter === 'm' ? 'l' : 'L') : letter;
      commands.push({ letter: repeated, numbers: numbers.slice(start, start + length) });
    }
  };
  for (const [, command, number] of d.matchAll(token)) {
    if (command) {
      flush();
      letter = command;
      numbers = [];
      if (command.toLowerCase() === 'z') commands.push({ letter: command, numbers: [] });
    } else if (number !== undefined) {
      numbers.push(Number(number));
    }
  }
  flush();
  return commands;
}

/** A box that holds a path of SVG, in its own units; curves by their control points. Null for an empty one. */
export function pathBounds(d: string): Box | null {
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const bounds = { west: Infinity, north: Infinity, east: -Infinity, south: -Infinity };
  const add = (atX: number, atY: number) => {
    bounds.west = Math.min(bounds.west, atX);
    bounds.east = Math.max(bounds.east, atX);
    bounds.north = Math.min(bounds.north, atY);
    bounds.south = Math.max(bounds.south, atY);
  };
  for (const { letter, numbers } of commandsOf(d)) {
    const kind = letter.toLowerCase();
    const isRelative = letter === kind;
    if (kind === 'z') {
      [x, y] = [startX, startY];
      continue;
    }
    const offset = isRelative ? { x, y } : { x: 0, y: 0 };
    const last = (index: number) => numbers[numbers.length - index] ?? 0;
    const next = {
      x: kind === 'v' ? x : offset.x + (kind === 'h' ? last(1) : last(2)),
      y: kind === 'h' ? y : offset.y + last(1),
    };
    if (kind === 'c' || kind === 's' || kind === 'q') {
      for (let index = 0; index + 1 < numbers.length - 2; index += 2) {
        add(offset.x + (numbers[index] ?? 0), offset.y + (numbers[index + 1] ?? 0));
      }
    }
    if (kind === 'a') {
      const [rx = 0, ry = 0] = numbers.map(Math.abs);
      const middle = { x: (x + next.x) / 2, y: (y + next.y) / 2 };
      const reach = Math.max(rx, ry, Math.hypot(next.x - x, next.y - y) / 2);
      add(middle.x - reach, middle.y - reach);
      add(middle.x + reach, middle.y + reach);
    }
    [x, y] = [next.x, next.y];
    if (kind === 'm') [startX, startY] = [x, y];
    add(x, y);
  }
  if (bounds.west > bounds.east) return null;
  return {
    x: bounds.west,
    y: bounds.north,
    width: bounds.east - bounds.west,
    height: bounds.south - bounds.north,
  };
}
