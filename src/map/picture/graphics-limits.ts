/** What the graphics of this machine can draw into, in pixels. */
export interface GraphicsLimits {
  textureSize: number;
  renderbufferSize: number;
  viewport: readonly [width: number, height: number];
}

/** Whether a picture can be drawn in one piece. Labels differ from piece to piece, so it is never put together. */
export function fitsGraphics(
  { widthPx, heightPx }: { widthPx: number; heightPx: number },
  { textureSize, renderbufferSize, viewport }: GraphicsLimits,
): boolean {
  const side = Math.min(textureSize, renderbufferSize);
  const isWhole = [widthPx, heightPx].every((pixels) => Number.isInteger(pixels) && pixels >= 1);
  return isWhole && widthPx <= Math.min(side, viewport[0]) && heightPx <= Math.min(side, viewport[1]);
}

let known: GraphicsLimits | null = null;

/** Asks the graphics once; null where there is no WebGL 2, or none now. */
export function graphicsLimits(): GraphicsLimits | null {
  if (known) return known;
  const gl = document.createElement('canvas').getContext('webgl2');
  if (!gl) return null;
  const viewport: unknown = gl.getParameter(gl.MAX_VIEWPORT_DIMS);
  const textureSize = Number(gl.getParameter(gl.MAX_TEXTURE_SIZE));
  const renderbufferSize = Number(gl.getParameter(gl.MAX_RENDERBUFFER_SIZE));
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  if (!(textureSize > 0)) return null;
  const [width, height] = viewport instanceof Int32Array ? viewport : [];
  known = { textureSize, renderbufferSize, viewport: [width ?? textureSize, height ?? textureSize] };
  return known;
}
