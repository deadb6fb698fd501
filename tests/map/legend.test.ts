import { describe, expect, it } from 'vitest';
import { uncoveredCircles } from '../../src/coverage/uncovered-circles.ts';
import { over } from '../../src/map/color.ts';
import { communeParts } from '../../src/map/layers/commune-coverage.ts';
import { type LegendItem, legendOf } from '../../src/map/legend.ts';
import {
  areaFill,
  coverageOpacity,
  coverageScale,
  operatorColors,
  populationScale,
} from '../../src/map/palette.ts';
import { placeSymbol } from '../../src/map/symbols.ts';
import { tokens } from '../../src/ui/tokens.ts';
import { content, deadZone, place, shown, station } from './content.ts';

const themes = ['light', 'dark'] as const;

function classes(items: LegendItem[]) {
  return items.filter((item) => item.kind === 'class');
}

describe.each(themes)('legendOf, %s', (theme) => {
  it('has the classes of people per km², gapless, in the colours on the map', () => {
    const items = classes(legendOf('population', content({ theme, layers: [shown('population')] })));
    expect(items.map(({ color }) => color)).toEqual(populationScale.colors[theme]);
    expect(items.map(({ from }) => from)).toEqual([null, ...populationScale.breaks]);
    expect(items.map(({ to }) => to)).toEqual([...populationScale.breaks, null]);
    expect(new Set(items.map(({ unit }) => unit))).toEqual(new Set(['people-per-km2']));
  });

  it('mixes the colours with the land as the layer’s opacity does', () => {
    const all = content({ theme, layers: [shown('population', { opacity: 0.5 })] });
    expect(classes(legendOf('population', all))[0]?.color).toBe(
      over(populationScale.colors[theme][0]!, tokens[theme].land, 0.5),
    );
  });

  it('follows the commune colours as they step back with the zoom', () => {
    const all = content({ theme, communeRows: [], layers: [shown('commune-coverage', { opacity: 0.75 })] });
    for (const zoom of [9, 12, 14]) {
      expect(classes(legendOf('commune-coverage', all, zoom)).map(({ color }) => color)).toEqual(
        coverageScale(95).colors[theme].map((color) =>
          over(color, tokens[theme].land, coverageOpacity(0.75, zoom)),
        ),
      );
    }
  });

  it('shows an operator’s area in its colour', () => {
    const all = content({
      theme,
      stations: [station('s', [10.05, 20.05], { operator: 'south', simulated: true })],
      layers: [shown('service-areas:south', { opacity: 0.5 })],
    });
    expect(legendOf('service-areas:south', all)).toMatchObject([
      {
        kind: 'area',
        operatorName: 'South',
        simulated: true,
        color: over(operatorColors[theme][1]!.fill, tokens[theme].land, areaFill * 0.5),
        lineColor: operatorColors[theme][1]!.line,
      },
    ]);
  });
});

describe('legendOf', () => {
  it('divides commune coverage exactly at the target', () => {
    const items = classes(legendOf('commune-coverage', content({ target: 95, communeRows: [] })));
    expect(items.map(({ side }) => side)).toEqual([
      'below-target',
      'below-target',
      'below-target',
      'at-target',
      'at-target',
    ]);
    expect(items[3]?.from).toBe(95);
  });

  it('lists "no data" exactly when a commune has none', () => {
    const { communes } = content();
    const row = { code: 'A', name: 'A', population: 0, coveredPeople: 0, value: null };
    const withGap = content({ communeRows: [row] });
    expect(legendOf('commune-coverage', withGap).at(-1)?.kind).toBe('no-data');
    expect(communeParts(communes.slice(0, 1), [row], 95, 'light').unknown).toHaveLength(1);
    const without = content({ communeRows: [{ ...row, value: 90 }] });
    expect(legendOf('commune-coverage', without).some(({ kind }) => kind === 'no-data')).toBe(false);
  });

  it('has circles of the size they have on the map', () => {
    const uncovered = {
      positions: Float64Array.of(10.05, 20.05, 10.15, 20.05),
      people: Float32Array.of(500, 40),
      maxPeople: 500,
    };
    const drawn = uncoveredCircles(uncovered)(14);
    const all = content({ uncovered: drawn, layers: [shown('uncovered')] });
    const circles = legendOf('uncovered', all, 14).filter((item) => item.kind === 'circle');
    expect(circles.map(({ people }) => people)).toEqual([500, 100, 20]);
    expect(circles[0]?.radius).toBeCloseTo(drawn.radii[0]!);
    expect(legendOf('uncovered', content({ layers: [shown('uncovered')] }))).toEqual([]);
  });

  it('has each kind of place once, then each status but operating, then the ring', () => {
    const places = [
      place('a'),
      place('b', { kind: 'seaport', status: 'planned' }),
      place('c', { position: 'commune-symbol' }),
      place('d', { kind: 'data-centre', geometry: null }),
      place('e', { kind: 'university', datasetId: 'other' }),
    ];
    const items = legendOf('places:parks', content({ places, layers: [shown('places:parks')] }));
    expect(items.map((item) => item.kind === 'symbol' && item.means)).toEqual([
      { of: 'kind', kind: 'it-park' },
      { of: 'kind', kind: 'seaport' },
      { of: 'status', status: 'planned' },
      { of: 'position', position: 'commune-symbol' },
    ]);
    expect(items[0]).toMatchObject({ symbol: placeSymbol(places[0]!) });
  });

  it('tells simulated stations from real ones', () => {
    const stations = [station('s', [10, 20]), station('t', [10, 20], { simulated: true })];
    const items = legendOf('stations', content({ stations }));
    expect(items.map((item) => item.kind === 'symbol' && item.means)).toEqual([
      { of: 'station', operatorId: 'north', operatorName: 'North', simulated: true },
      { of: 'station', operatorId: 'north', operatorName: 'North', simulated: false },
    ]);
  });

  it('tells reported dead zones from related records', () => {
    const deadZones = [deadZone('a'), deadZone('b', { recordType: 'context', power: 'none' }), deadZone('c')];
    const items = legendOf('dead-zones', content({ deadZones }));
    expect(items.map((item) => item.kind === 'symbol' && item.means)).toEqual([
      { of: 'dead-zone', reported: true, power: 'unknown' },
      { of: 'dead-zone', reported: false, power: 'none' },
    ]);
  });

  it('is empty for an operator that is not in the catalog', () => {
    expect(legendOf('service-areas:nobody', content())).toEqual([]);
  });
});
