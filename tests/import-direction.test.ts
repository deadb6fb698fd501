import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { expect, test } from 'vitest';

const src = join(import.meta.dirname, '../src');

/** The rooms in the order of the data; each may import from those before it. */
const order = [
  'geo',
  'text',
  'ui',
  'data',
  'intake',
  'coverage',
  'planning',
  'register',
  'review',
  'targets',
  'briefing',
  'export',
  'live',
  'project',
  'offline',
  'state',
  'commands',
] as const;
const mayImport: Record<string, string[]> = Object.fromEntries(
  order.map((room, index) => [room, order.slice(0, index)]),
);
mayImport.geo = [];
mayImport.text = ['geo'];
mayImport.ui = [];
mayImport.cli = order.slice(0, order.indexOf('project') + 1);
const edge = [...(mayImport.commands ?? []), 'commands'];
mayImport.map = edge;
mayImport.panels = [...edge, 'map'];
mayImport.presenting = [...edge, 'map', 'panels'];

const advice: Record<string, string> = {
  map: 'hand the map plain data from a command through MapContent instead',
  panels: 'move the shared piece to ui (no domain words) or text instead',
  state: 'pass the value in as an argument instead of reading the store',
  commands: 'return the result and let a command carry it on',
  cli: 'move the shared function to the room that computes it',
};

const importPattern = /(?:from\s+|import\s+|import\()\s*['"](\.[^'"]+)['"]/g;

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

function roomOf(path: string): string {
  const [room = '', rest] = relative(src, path).split(sep);
  return rest === undefined ? '(root)' : room;
}

/** Every import that goes against the direction, as a sentence. */
function wrongImports(path: string, text: string): string[] {
  const room = roomOf(path);
  if (room === '(root)') return [];
  return [...text.matchAll(importPattern)].flatMap(([, specifier = '']) => {
    const target = roomOf(join(dirname(path), specifier));
    if (target === room || mayImport[room]?.includes(target)) return [];
    const hint = advice[target] ?? 'turn the dependency round';
    return [`${relative(src, path)} imports ${specifier}: ${room} may not import from ${target}; ${hint}.`];
  });
}

test('imports point one way', () => {
  const files = filesUnder(src);
  expect(files.length).toBeGreaterThan(30);
  expect(files.flatMap((path) => wrongImports(path, readFileSync(path, 'utf8')))).toEqual([]);
});

test('an import against the direction is named with what to do instead', () => {
  const text = "import { useApp } from '../state/store.ts';\nconst late = import('../map/map-view.ts');";
  expect(wrongImports(join(src, 'coverage/evaluate.ts'), text)).toEqual([
    'coverage/evaluate.ts imports ../state/store.ts: coverage may not import from state; pass the value in as an argument instead of reading the store.',
    'coverage/evaluate.ts imports ../map/map-view.ts: coverage may not import from map; hand the map plain data from a command through MapContent instead.',
  ]);
});

test('every room of src is known to the direction', () => {
  const rooms = new Set(filesUnder(src).map(roomOf));
  rooms.delete('(root)');
  expect([...rooms].filter((room) => !(room in mayImport))).toEqual([]);
});

test('src knows no city', () => {
  const cityWords = /Đà Nẵng|Da ?Nang|Viettel|VNPT|MobiFone|Hoàng Sa|Trường Sa/iu;
  const named = filesUnder(src).filter((path) => cityWords.test(readFileSync(path, 'utf8')));
  expect(named.map((path) => relative(src, path))).toEqual([]);
});
