import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { paintSheet, type SheetContext } from '../../../src/export/sheet/paint-sheet.ts';
import type { Sheet, SheetItem } from '../../../src/export/sheet/sheet.ts';

type Call = [name: string, ...values: unknown[]];

/** A canvas that writes down what is asked of it, with the colours and widths at that moment. */
function recorder(): { context: SheetContext; calls: Call[] } {
  const calls: Call[] = [];
  const state: Record<string, unknown> = { globalAlpha: 1 };
  const saved: Record<string, unknown>[] = [];
  const context = new Proxy({} as SheetContext, {
    get: (_, name: string) =>
      name in state
        ? state[name]
        : (...values: unknown[]) => {
            if (name === 'save') saved.push({ ...state });
            if (name === 'restore') Object.assign(state, saved.pop());
            const { fillStyle, strokeStyle, lineWidth, font, globalAlpha } = state;
            const looks: Record<string, unknown[]> = {
              fill: [fillStyle, globalAlpha],
              fillRect: [fillStyle],
              fillText: [fillStyle, font],
              stroke: [strokeStyle, lineWidth],
              strokeText: [strokeStyle],
            };
            calls.push([name, ...values, ...(looks[name] ?? [])]);
          },
    set: (_, name: string, value: unknown) => {
      state[name] = value;
      return true;
    },
  });
  return { context, calls };
}

function painted(items: SheetItem[], scale = 2, image = { width: 200, height: 100 }): Call[] {
  const { context, calls } = recorder();
  const sheet: Sheet = {
    widthPt: 300,
    heightPt: 200,
    background: '#FFFFFF',
    blocks: [{ role: 'figure', words: '', items }],
  };
  paintSheet(context, sheet, { map: image as ImageBitmap }, scale);
  return calls;
}

const named = (calls: Call[], ...names: string[]) => calls.filter(([name]) => names.includes(name));

beforeEach(() => {
  vi.stubGlobal(
    'Path2D',
    class {
      readonly d: string;
      constructor(d: string) {
        this.d = d;
      }
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

test('paints the ground first, then boxes, discs and their strokes in points', () => {
  const calls = painted([
    { kind: 'rect', x: 10, y: 20, width: 30, height: 40, fill: { color: '#112233', opacity: 0.5 } },
    { kind: 'rect', x: 1, y: 2, width: 3, height: 4, radius: 1, stroke: { color: '#445566', width: 0.5 } },
    { kind: 'circle', x: 50, y: 60, radius: 7, fill: { color: '#778899' } },
  ]);
  expect(calls[0]).toEqual(['setTransform', 2, 0, 0, 2, 0, 0]);
  expect(calls[1]).toEqual(['fillRect', 0, 0, 300, 200, '#FFFFFF']);
  expect(named(calls, 'rect', 'roundRect', 'arc')).toEqual([
    ['rect', 10, 20, 30, 40],
    ['roundRect', 1, 2, 3, 4, 1],
    ['arc', 50, 60, 7, 0, 2 * Math.PI],
  ]);
  expect(named(calls, 'fill', 'stroke')).toEqual([
    ['fill', 'nonzero', '#112233', 0.5],
    ['stroke', '#445566', 0.5],
    ['fill', 'nonzero', '#778899', 1],
  ]);
});

test('text stands at its pixels in its true size, with its casing under it', () => {
  const calls = painted([
    {
      kind: 'text',
      x: 10,
      y: 20,
      text: 'Đà Nẵng',
      sizePt: 9,
      weight: 600,
      color: '#16232D',
      halo: '#FFFFFF',
    },
  ]);
  const texts = named(calls, 'strokeText', 'fillText');
  expect(texts).toEqual([
    ['strokeText', 'Đà Nẵng', 20, 40, '#FFFFFF'],
    ['fillText', 'Đà Nẵng', 20, 40, '#16232D', '600 18px "Be Vietnam Pro Sheet"'],
  ]);
});

test('a path is moved and enlarged, its stroke is not', () => {
  const calls = painted([
    {
      kind: 'path',
      d: 'M0 0L10 10',
      at: [5, 6],
      scale: 4,
      stroke: { color: '#000000', width: 2, dash: [4, 2] },
      clip: { x: 1, y: 2, width: 3, height: 4 },
    },
  ]);
  expect(named(calls, 'rect', 'clip', 'transform')).toEqual([
    ['rect', 1, 2, 3, 4],
    ['clip'],
    ['transform', 4, 0, 0, 4, 5, 6],
  ]);
  expect(named(calls, 'stroke').map((call) => call.slice(2))).toEqual([['#000000', 0.5]]);
  expect(named(calls, 'setLineDash').at(-1)).toEqual(['setLineDash', [1, 0.5]]);
});

test('a hatch covers its box with lines at their distance, inside its outline only', () => {
  const calls = painted([
    {
      kind: 'rect',
      x: 10,
      y: 10,
      width: 40,
      height: 20,
      fill: { hatch: '#6A4C9C', degrees: 90, spacing: 5, width: 1, ground: '#FFFFFF' },
    },
  ]);
  const order = calls.map(([name]) => name);
  expect(order.indexOf('clip')).toBeLessThan(order.indexOf('stroke'));
  expect(named(calls, 'stroke')).toEqual([['stroke', '#6A4C9C', 1]]);
  const xs = named(calls, 'moveTo').map(([, x]) => Number(x));
  const inside = xs.filter((x) => x > 10.01 && x < 49.99).sort((a, b) => a - b);
  expect(inside).toHaveLength(7);
  inside.slice(1).forEach((x, index) => {
    expect(x - (inside[index] ?? 0)).toBeCloseTo(5, 9);
  });
});

test('the map is drawn pixel by pixel where it has the pixels of its place, else enlarged', () => {
  const item: SheetItem = { kind: 'image', x: 10.2, y: 20.3, width: 100, height: 50, image: 'map', alt: '' };
  const exact = named(painted([item]), 'drawImage')[0];
  expect(exact?.slice(2)).toEqual([20, 41, 200, 100]);
  const enlarged = named(painted([item], 3), 'drawImage')[0];
  expect(enlarged?.slice(2).map((value) => Math.round(Number(value)))).toEqual([31, 61, 300, 150]);
});
