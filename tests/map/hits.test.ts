import { describe, expect, it } from 'vitest';
import type { LonLat } from '../../src/geo/lon-lat.ts';
import { worldPixels } from '../../src/geo/web-mercator.ts';
import { type Ground, hitsAt } from '../../src/map/hits.ts';
import type { MapContent } from '../../src/map/map-content.ts';
import { pointMarks } from '../../src/map/marks.ts';
import { content, deadZone, place, shown, square, station } from './content.ts';

const tier = 16;
const origin = worldPixels([10, 20.1], tier);

const ground: Ground = {
  tier,
  project: (position) => {
    const [x, y] = worldPixels(position, tier);
    return { x: x - origin[0], y: y - origin[1] };
  },
  unproject: ({ x, y }) => {
    const scale = 512 * 2 ** tier;
    const lon = ((x + origin[0]) / scale - 0.5) * 360;
    const lat = (Math.atan(Math.sinh(Math.PI * (1 - (2 * (y + origin[1])) / scale))) * 180) / Math.PI;
    return [lon, lat];
  },
};

function under(position: LonLat, all: MapContent, offset = { x: 0, y: 0 }, slack = 2) {
  const { x, y } = ground.project(position);
  const marks = pointMarks(all, all.layers, tier);
  return hitsAt({ x: x + offset.x, y: y + offset.y }, slack, all, marks, ground).map(
    (hit) => `${hit.kind} ${'id' in hit ? hit.id : hit.kind === 'own' ? hit.row : hit.code}`,
  );
}

describe('hitsAt', () => {
  it('finds the commune under an empty spot, and nothing outside', () => {
    expect(under([10.03, 20.03], content())).toEqual(['commune A']);
    expect(under([10.13, 20.03], content())).toEqual(['commune B']);
    expect(under([10.3, 20.03], content())).toEqual([]);
  });

  it('gives a symbol before its commune', () => {
    const all = content({ places: [place('a')], layers: [shown('places:parks')] });
    expect(under([10.05, 20.05], all)).toEqual(['place a', 'commune A']);
    expect(under([10.05, 20.05], all, { x: 40, y: 0 })).toEqual(['commune A']);
  });

  it('gives every overlapping thing, the upper layer first, stations after symbols, the commune last', () => {
    const at: GeoJSON.Point = { type: 'Point', coordinates: [10.05, 20.05] };
    const near: GeoJSON.Point = { type: 'Point', coordinates: [10.05005, 20.05] };
    const all = content({
      places: [place('a', { geometry: near })],
      deadZones: [deadZone('z', { geometry: at })],
      stations: [station('s', [10.05, 20.05])],
      layers: [shown('dead-zones'), shown('places:parks'), shown('stations')],
    });
    expect(under([10.05, 20.05], all)).toEqual(['dead-zone z', 'place a', 'station s', 'commune A']);
    const turned = { ...all, layers: [shown('places:parks'), shown('dead-zones'), shown('stations')] };
    expect(under([10.05, 20.05], turned)).toEqual(['place a', 'dead-zone z', 'station s', 'commune A']);
  });

  it('gives the symbol that is painted last first', () => {
    const near: GeoJSON.Point = { type: 'Point', coordinates: [10.05005, 20.05] };
    const places = [place('under', { kind: 'industrial-cluster', geometry: near }), place('over')];
    const all = content({ places, layers: [shown('places:parks')] });
    const painted = pointMarks(all, all.layers, tier).map(({ name }) => name.vi);
    expect(painted).toEqual(['Khu under', 'Khu over']);
    expect(under([10.05, 20.05], all)).toEqual(['place over', 'place under', 'commune A']);
  });

  it('finds nothing in hidden or fully transparent layers', () => {
    const all = content({
      places: [place('a', { geometry: square([10.04, 20.04], 0.02) })],
      stations: [station('s', [10.05, 20.05])],
      layers: [shown('places:parks', { visible: false }), shown('stations', { opacity: 0 })],
    });
    expect(under([10.05, 20.05], all)).toEqual(['commune A']);
  });

  it('finds a footprint away from its symbol, once', () => {
    const all = content({
      places: [place('a', { geometry: square([10.04, 20.04], 0.02) })],
      layers: [shown('places:parks')],
    });
    expect(under([10.042, 20.042], all)).toEqual(['place a', 'commune A']);
    expect(under([10.05, 20.05], all)).toEqual(['place a', 'commune A']);
  });

  it('finds fanned-out symbols where they are drawn', () => {
    const places = [place('a'), place('b'), place('c')];
    const all = content({ places, layers: [shown('places:parks')] });
    for (const mark of pointMarks(all, all.layers, tier)) {
      const [x, y] = mark.offset;
      const id = 'id' in mark.selection ? mark.selection.id : '';
      expect(under([10.05, 20.05], all, { x, y })[0]).toBe(`place ${id}`);
    }
  });

  it('gives fingers more room than mice', () => {
    const all = content({ stations: [station('s', [10.05, 20.05])], layers: [shown('stations')] });
    expect(under([10.05, 20.05], all, { x: 18, y: 0 }, 2)).toEqual(['commune A']);
    expect(under([10.05, 20.05], all, { x: 18, y: 0 }, 12)).toEqual(['station s', 'commune A']);
  });
});
