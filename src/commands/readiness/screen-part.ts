import type { ReadinessParts } from './readiness-parts.ts';

const family = 'Be Vietnam Pro';
/** Letters of both alphabets that the font comes in. */
const sample = 'Aa0 ăđệ';

/** Weights of the font that the page cannot show, loaded if they are not yet. */
export async function lackingWeights(fonts: FontFaceSet): Promise<number[]> {
  const lacking: number[] = [];
  for (const weight of [400, 500, 600]) {
    const font = `${weight} 16px "${family}"`;
    const faces = await fonts.load(font, sample).catch(() => []);
    if (faces.length === 0 || !fonts.check(font, sample)) lacking.push(weight);
  }
  return lacking;
}

/** Pixels of the screen that the page is on. */
export function screenSize(): ReadinessParts['screen'] {
  const { width, height } = screen;
  const { devicePixelRatio } = globalThis;
  return { width: Math.round(width * devicePixelRatio), height: Math.round(height * devicePixelRatio) };
}

/** What draws maps here. */
export function webglKind(canvas: HTMLCanvasElement): ReadinessParts['webgl'] {
  const gl = canvas.getContext('webgl2');
  if (!gl) return 'none';
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const renderer = String(gl.getParameter(info?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER));
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return /swiftshader|llvmpipe|software|basic render/i.test(renderer) ? 'software' : 'hardware';
}
