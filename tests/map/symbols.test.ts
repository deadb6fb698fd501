import { describe, expect, it } from 'vitest';
import type { PlaceKind, PlaceStatus } from '../../src/data/city.ts';
import { glyphPaths } from '../../src/map/glyphs.ts';
import {
  deadZoneSymbol,
  type MapSymbol,
  placeSymbol,
  shapeOfPlace,
  symbolBox,
  symbolKey,
  symbolParts,
  symbolSvg,
} from '../../src/map/symbols.ts';

const kinds = Object.keys(shapeOfPlace) as PlaceKind[];
const statuses: PlaceStatus[] = ['operating', 'under-construction', 'planned'];
const everySymbol: MapSymbol[] = [
  ...kinds.flatMap((kind) =>
    statuses.flatMap((status) =>
      (['surveyed', 'commune-symbol'] as const).map((position) => placeSymbol({ kind, status, position })),
    ),
  ),
  ...(['reported-dead-zone', 'context'] as const).flatMap((recordType) =>
    (['none', 'unknown'] as const).map((power) =>
      deadZoneSymbol({ recordType, power, position: 'surveyed' }),
    ),
  ),
  { form: 'mast', operatorIndex: 0, simulated: false },
  { form: 'mast', operatorIndex: 0, simulated: true },
  { form: 'dot', tone: 'digital', fill: 'solid' },
  { form: 'dot', tone: 'digital', fill: 'outline' },
];

/** The drawing with every colour but the paper as black: what is left when there is no colour. */
function inBlackAndWhite(symbol: MapSymbol): string {
  const paper = '#FFFFFF';
  return symbolSvg(symbol, 'light', 32).replace(/#[0-9A-F]{6}/gi, (color) =>
    color === paper ? paper : '#000000',
  );
}

describe('the symbol family', () => {
  it('has a shape of its own for each kind of place', () => {
    const paths = kinds.map((kind) => glyphPaths[shapeOfPlace[kind]]);
    expect(new Set(paths).size).toBe(kinds.length);
  });

  it('has no two equal shapes at all', () => {
    const paths = Object.values(glyphPaths);
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('tells every symbol from every other without colour', () => {
    const drawings = everySymbol.map(inBlackAndWhite);
    expect(new Set(drawings).size).toBe(everySymbol.length);
  });

  it('has one key for each drawing', () => {
    const keys = everySymbol.map(symbolKey);
    expect(new Set(keys).size).toBe(everySymbol.length);
  });

  it('is solid when operating, half-filled when being built, outlined when planned', () => {
    const fillOf = (status: PlaceStatus) => placeSymbol({ kind: 'seaport', status, position: 'surveyed' });
    expect(statuses.map(fillOf)).toMatchObject([{ fill: 'solid' }, { fill: 'half' }, { fill: 'outline' }]);
    const halves = symbolParts(fillOf('under-construction'), 'light').map(({ half }) => half);
    expect(halves).toEqual(expect.arrayContaining(['upper', 'lower']));
  });

  it('has a dashed ring exactly where only the commune is known', () => {
    for (const symbol of everySymbol) {
      const isDashed = symbolParts(symbol, 'dark').some(({ dash }) => dash !== undefined);
      expect(isDashed).toBe(symbol.form === 'disc' && symbol.ring);
    }
  });

  it('shows a dead zone as one only when a source reports it', () => {
    const zone = { power: 'unknown', position: 'surveyed' } as const;
    expect(deadZoneSymbol({ ...zone, recordType: 'reported-dead-zone' })).toMatchObject({
      tone: 'gap',
      fill: 'solid',
    });
    expect(deadZoneSymbol({ ...zone, recordType: 'related' })).toMatchObject({
      tone: 'context',
      fill: 'outline',
    });
  });

  it('crosses out the plug where there is no power and the mast elsewhere', () => {
    const zone = { recordType: 'reported-dead-zone', position: 'surveyed' } as const;
    expect(deadZoneSymbol({ ...zone, power: 'none' })).toMatchObject({ shape: 'plug', slashed: true });
    expect(deadZoneSymbol({ ...zone, power: 'restored' })).toMatchObject({
      shape: 'mast-bare',
      slashed: true,
    });
  });

  it('keeps every glyph inside its grid', () => {
    for (const [shape, path] of Object.entries(glyphPaths)) {
      const moves = [...path.matchAll(/M(-?[\d.]+)[ ,](-?[\d.]+)/g)].flatMap(([, x, y]) => [
        Number(x),
        Number(y),
      ]);
      expect(Math.min(...moves), shape).toBeGreaterThanOrEqual(2);
      expect(Math.max(...moves), shape).toBeLessThanOrEqual(22);
      expect(path, shape).toMatch(/^M[-\dMLHVCSQTAZmlhvcsqtaz., ]+z$/);
    }
  });
});

describe('symbolSvg', () => {
  it('is an image without words, styles, scripts or addresses, so that a strict page may show it', () => {
    for (const symbol of everySymbol) {
      const svg = symbolSvg(symbol, 'light', 24);
      expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="24" height="24"/);
      expect(svg).toContain(`viewBox="0 0 ${symbolBox} ${symbolBox}"`);
      expect(svg).not.toMatch(/style=|<script|href|url\(|undefined|NaN/);
      expect(svg.match(/<svg/g)?.length).toBe(svg.match(/<\/svg>/g)?.length);
    }
  });

  it('differs between the themes', () => {
    const [symbol] = everySymbol;
    expect(symbolSvg(symbol!, 'light', 24)).not.toBe(symbolSvg(symbol!, 'dark', 24));
  });
});
