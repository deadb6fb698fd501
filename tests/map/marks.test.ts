import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { worldPixels, zoomTier } from '../../src/geo/web-mercator.ts';
import { discPixels, fannedOut, type Mark, markSize, pointMarks } from '../../src/map/marks.ts';
import { content, deadZone, place, shown, square } from './content.ts';

const here: GeoJSON.Point = { type: 'Point', coordinates: [10.05, 20.05] };

function marksOf(more: Parameters<typeof content>[0], tier: number): Mark[] {
  const all = content({ layers: [shown('places:parks'), shown('dead-zones')], ...more });
  return pointMarks(all, all.layers, tier);
}

function idOf({ selection }: Mark): string {
  return selection.id;
}

describe('pointMarks', () => {
  it('gives one mark to each place and dead zone with a position, and none to the others', () => {
    const marks = marksOf(
      {
        places: [place('a'), place('b', { geometry: null })],
        deadZones: [deadZone('c'), deadZone('d', { geometry: null })],
      },
      16,
    );
    expect(marks.map(idOf).sort()).toEqual(['a', 'c']);
  });

  it('leaves out hidden layers', () => {
    const places = [place('a'), place('b', { datasetId: 'ports' })];
    const layers = [shown('places:parks', { visible: false }), shown('places:ports')];
    expect(marksOf({ places, layers }, 16).map(idOf)).toEqual(['b']);
  });

  it('puts a footprint’s mark inside it', () => {
    const [mark] = marksOf({ places: [place('a', { geometry: square([10, 20], 0.02) })] }, 12);
    expect(mark!.position[0]).toBeCloseTo(10.01);
    expect(mark!.position[1]).toBeCloseTo(20.01);
  });

  it('draws the software park of its own layer larger', () => {
    const [park] = marksOf({ places: [place('a', { kind: 'software-park' })] }, 14);
    const [other] = marksOf({ places: [place('a')] }, 14);
    expect(park!.size).toBeGreaterThan(other!.size * 1.2);
  });

  it('makes the less important of two crowded symbols a dot, until there is room', () => {
    const near: GeoJSON.Point = { type: 'Point', coordinates: [10.0503, 20.05] };
    const places = [place('minor', { kind: 'industrial-cluster', geometry: near }), place('major')];
    const forms = (tier: number) =>
      Object.fromEntries(marksOf({ places }, tier).map((mark) => [idOf(mark), mark.symbol.form]));
    expect(forms(10)).toEqual({ major: 'disc', minor: 'dot' });
    expect(forms(16)).toEqual({ major: 'disc', minor: 'disc' });
  });

  it('paints dots before symbols and the most important symbol last', () => {
    const places = [
      place('major', { kind: 'software-park' }),
      place('dot', { kind: 'building', geometry: { type: 'Point', coordinates: [10.0501, 20.05] } }),
      place('apart', { kind: 'building', geometry: { type: 'Point', coordinates: [10.15, 20.05] } }),
    ];
    expect(marksOf({ places }, 11).map(idOf)).toEqual(['dot', 'apart', 'major']);
  });
});

describe('fannedOut', () => {
  const group = (count: number) =>
    marksOf({ places: Array.from({ length: count }, (_, i) => place(`p${i}`, { geometry: here })) }, 16);

  it('leaves a single symbol on its point', () => {
    expect(group(1)[0]!.offset).toEqual([0, 0]);
  });

  it('stands symbols at one point round it, none on another', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 14 }), (count) => {
        const marks = group(count);
        const diameter = 2 * discPixels(marks[0]!.size, marks[0]!.symbol);
        for (const one of marks) {
          for (const other of marks) {
            if (one === other) continue;
            const [dx, dy] = [one.offset[0] - other.offset[0], one.offset[1] - other.offset[1]];
            expect(Math.hypot(dx, dy)).toBeGreaterThan(diameter);
          }
        }
      }),
    );
  });

  it('gives the same places whatever the order of the input', () => {
    const marks = group(5);
    const offsets = (list: Mark[]) => Object.fromEntries(list.map((mark) => [idOf(mark), mark.offset]));
    const bare = marks.map((mark): Mark => ({ ...mark, offset: [0, 0] }));
    expect(offsets(fannedOut([...bare].reverse()))).toEqual(offsets(fannedOut(bare)));
  });
});

describe('sizes', () => {
  it('grow with the zoom and stay within bounds', () => {
    const sizes = [5, 8, 10, 12, 14, 18].map(markSize);
    expect([...sizes].sort((a, b) => a - b)).toEqual(sizes);
    expect([sizes[0], sizes.at(-1)]).toEqual([20, 38]);
  });

  it('follow the zoom in halves', () => {
    expect([9, 9.49, 9.5, 9.99, 10].map(zoomTier)).toEqual([9, 9, 9.5, 9.5, 10]);
  });

  it('take the ground as MapLibre does: 512 pixels round the earth at zoom 0', () => {
    expect(worldPixels([180, 0], 0)).toEqual([512, 256]);
    const [x, y] = worldPixels([108.2, 16.05], 10);
    expect(x).toBeCloseTo(((108.2 + 180) / 360) * 512 * 1024, 6);
    const mercator = Math.log(Math.tan(Math.PI / 4 + (16.05 * Math.PI) / 360));
    expect(y).toBeCloseTo((0.5 - mercator / (2 * Math.PI)) * 512 * 1024, 4);
  });
});
