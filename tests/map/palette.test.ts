import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, luminance, over, rgba } from '../../src/map/color.ts';
import {
  classesBelowTarget,
  classOf,
  coverageOpacity,
  coverageScale,
  operatorColors,
  operatorIndex,
  populationScale,
  selectionColors,
  symbolPaper,
  symbolTones,
  uncoveredColors,
  uncoveredFill,
  unknownColor,
} from '../../src/map/palette.ts';
import { tokens } from '../../src/ui/tokens.ts';
import { catalog } from './content.ts';

const themes = ['light', 'dark'] as const;

describe.each(themes)('graphics on the %s map reach 3:1', (theme) => {
  const { land, sea } = tokens[theme];

  it('symbols against land, sea and their own paper', () => {
    for (const tone of Object.values(symbolTones[theme])) {
      for (const ground of [land, sea, symbolPaper[theme]]) {
        expect(contrast(tone, ground), `${tone} on ${ground}`).toBeGreaterThanOrEqual(3);
      }
    }
  });

  it('the rims of service areas and the casing of masts', () => {
    for (const { line } of operatorColors[theme]) {
      for (const ground of [land, sea]) expect(contrast(line, ground), line).toBeGreaterThanOrEqual(3);
    }
  });

  it('the fills of the operators in use, as glyphs on land', () => {
    for (const { fill } of operatorColors[theme].slice(0, 3)) {
      expect(contrast(fill, land), fill).toBeGreaterThanOrEqual(3);
    }
  });

  it('people without service on bare land and on the class nearest to the target', () => {
    const circle = over(uncoveredColors[theme].fill, land, uncoveredFill);
    const ground = over(coverageScale(95).colors[theme][classesBelowTarget - 1]!, land, 0.75);
    expect(contrast(circle, land)).toBeGreaterThanOrEqual(3);
    expect(contrast(circle, ground)).toBeGreaterThanOrEqual(3);
  });

  it('the hatch of the unknown and the outline of the selection', () => {
    expect(contrast(unknownColor[theme], land)).toBeGreaterThanOrEqual(3);
    expect(contrast(selectionColors[theme].line, land)).toBeGreaterThanOrEqual(3);
    expect(contrast(selectionColors[theme].line, selectionColors[theme].casing)).toBeGreaterThanOrEqual(3);
  });

  it('the strongest class of each scale, while the weakest recedes into the land', () => {
    const most = populationScale.colors[theme].at(-1)!;
    const least = populationScale.colors[theme][0]!;
    expect(contrast(most, land)).toBeGreaterThanOrEqual(3);
    expect(contrast(least, land)).toBeLessThan(2);
  });
});

describe('the scale of people', () => {
  it.each([
    ['light', -1],
    ['dark', 1],
  ] as const)('goes one way in lightness on the %s map', (theme, direction) => {
    const steps = populationScale.colors[theme].map(luminance);
    for (let i = 1; i < steps.length; i += 1) {
      expect(direction * (steps[i]! - steps[i - 1]!)).toBeGreaterThan(0);
    }
  });

  it('has one colour more than breaks', () => {
    for (const theme of themes) {
      expect(populationScale.colors[theme]).toHaveLength(populationScale.breaks.length + 1);
    }
  });
});

describe('the scale of coverage', () => {
  it('has the classes of the target of 95', () => {
    expect(coverageScale(95).breaks).toEqual([50, 80, 95, 99]);
  });

  it('has its edge exactly at the target, for any target', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 99, noNaN: true }), (target) => {
        const { breaks, colors } = coverageScale(target);
        expect(breaks[classesBelowTarget - 1]).toBe(target);
        expect([...breaks].sort((a, b) => a - b)).toEqual(breaks);
        expect(classOf(target, breaks)).toBe(classesBelowTarget);
        expect(classOf(target - 1e-9, breaks)).toBeLessThan(classesBelowTarget);
        expect(colors.light).toHaveLength(breaks.length + 1);
      }),
    );
  });

  it('is lightest, or on the dark map darkest, next to the target and stronger away from it', () => {
    for (const [theme, sign] of [
      ['light', 1],
      ['dark', -1],
    ] as const) {
      const strength = coverageScale(95).colors[theme].map((color) => sign * luminance(color));
      const below = strength.slice(0, classesBelowTarget);
      const at = strength.slice(classesBelowTarget);
      expect([...below].sort((a, b) => a - b)).toEqual(below);
      expect([...at].sort((a, b) => b - a)).toEqual(at);
    }
  });

  it('steps back inside communes, never to nothing', () => {
    expect(coverageOpacity(0.75, 9)).toBe(0.75);
    expect(coverageOpacity(0.75, 12)).toBeLessThan(0.75);
    expect(coverageOpacity(1, 18)).toBeGreaterThan(0.4);
  });
});

describe('operatorIndex', () => {
  it('goes by id or name, and gives strangers a colour of their own', () => {
    expect(operatorIndex(catalog, 'south')).toBe(1);
    expect(operatorIndex(catalog, 'South')).toBe(1);
    expect(operatorIndex(catalog, 'elsewhere')).toBe(operatorColors.light.length - 1);
  });
});

describe('colour arithmetic', () => {
  it('reads hex and mixes', () => {
    expect(rgba('#0B5C8A', 0.5)).toEqual([11, 92, 138, 128]);
    expect(over('#000000', '#FFFFFF', 0.25)).toBe('#BFBFBF');
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21);
  });
});
