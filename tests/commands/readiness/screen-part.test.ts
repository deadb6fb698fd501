import { afterEach, expect, test, vi } from 'vitest';
import { lackingWeights, screenSize, webglKind } from '../../../src/commands/readiness/screen-part.ts';

afterEach(() => vi.unstubAllGlobals());

/** Fonts of a page on which the files of these weights can be loaded. */
function fontsWith(weights: readonly number[]): FontFaceSet {
  const weightOf = (font: string) => Number.parseInt(font, 10);
  const loaded = new Set<number>();
  const load = async (font: string) => {
    const weight = weightOf(font);
    if (!weights.includes(weight)) throw new DOMException('lost', 'NetworkError');
    loaded.add(weight);
    return [{}];
  };
  return { load, check: (font: string) => loaded.has(weightOf(font)) } as unknown as FontFaceSet;
}

test('weights that cannot be loaded are named', async () => {
  expect(await lackingWeights(fontsWith([400, 500, 600]))).toEqual([]);
  expect(await lackingWeights(fontsWith([400, 500]))).toEqual([600]);
  expect(await lackingWeights(fontsWith([]))).toEqual([400, 500, 600]);
});

test('a page without the font at all lacks every weight', async () => {
  const fonts = { load: async () => [], check: () => true } as unknown as FontFaceSet;
  expect(await lackingWeights(fonts)).toEqual([400, 500, 600]);
});

test('the screen is measured in its own pixels', () => {
  vi.stubGlobal('screen', { width: 1280, height: 720 });
  vi.stubGlobal('devicePixelRatio', 1.5);
  expect(screenSize()).toEqual({ width: 1920, height: 1080 });
});

test('what draws is told apart: a graphics processor, software, nothing', () => {
  const canvas = (renderer: string | null) => {
    const gl = { getExtension: () => null, RENDERER: 7937, getParameter: () => renderer };
    return { getContext: () => (renderer === null ? null : gl) } as unknown as HTMLCanvasElement;
  };
  expect(webglKind(canvas('ANGLE (Intel, Mesa Intel(R) UHD Graphics)'))).toBe('hardware');
  for (const software of ['Google SwiftShader', 'llvmpipe (LLVM 15)', 'Microsoft Basic Render Driver']) {
    expect(webglKind(canvas(software)), software).toBe('software');
  }
  expect(webglKind(canvas(null))).toBe('none');
});
