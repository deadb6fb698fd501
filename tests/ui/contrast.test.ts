import { describe, expect, it } from 'vitest';
import { type Theme, type Tokens, tokens } from '../../src/ui/tokens.ts';

/** Relative luminance of `#rrggbb` (WCAG 2.2). */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const onSurfaces: (keyof Tokens)[] = ['ink', 'ink2', 'accent', 'met', 'notMet', 'simulated', 'own'];
const surfaces: (keyof Tokens)[] = ['surface', 'surface2', 'accentSoft'];

describe.each(['light', 'dark'] as const)('contrast on the %s theme', (theme: Theme) => {
  const of = (token: keyof Tokens) => tokens[theme][token];

  it.each(onSurfaces)('%s reads as text on every surface', (token) => {
    for (const surface of surfaces) {
      if (surface === 'accentSoft' && token !== 'ink' && token !== 'ink2') continue;
      expect(contrast(of(token), of(surface)), surface).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('words on the accent read', () => {
    expect(contrast(of('onAccent'), of('accent'))).toBeGreaterThanOrEqual(4.5);
  });

  it('edges of controls are seen', () => {
    for (const surface of ['surface', 'surface2'] as const) {
      expect(contrast(of('ink3'), of(surface)), surface).toBeGreaterThanOrEqual(3);
    }
  });
});
