import { type Layer, LayerExtension } from '@deck.gl/core';

export interface AreaPatternOptions {
  /** Overlapping shapes of one layer, and of layers with the same depth, are painted once: they look like their union. */
  union: boolean;
  /** Parallel lines instead of an even fill. */
  hatch: boolean;
  /** Soft edges for paths, which deck.gl draws hard; only for a PathLayer. */
  softPath?: boolean;
}

export interface AreaPatternProps {
  /** Which unions exclude each other: 0 for the first group, 1 for the next, painted in this order. */
  unionGroup?: number;
  /** Direction of the hatch lines in degrees, 0 is to the east, turning north. */
  hatchDegrees?: number;
  /** Opacity between the lines as a share of that on the lines, 0 to 1. */
  hatchGap?: number;
}

/** Pixels between hatch lines at a whole zoom, and their width. */
const hatchPeriod = 7;
const hatchWidth = 1.5;

/** Just nearer than MapLibre's own flat layers, and farther than anything that stands up. */
const firstDepth = 0.9975;
const depthStep = 0.0002;

const uniforms = /* glsl */ `\
layout(std140) uniform areaPatternUniforms {
  vec2 middle;
  vec2 normal;
  float phase;
  float period;
  float width;
  float gap;
  float depth;
  float pixelRatio;
} areaPattern;
`;

const module = {
  name: 'areaPattern',
  fs: uniforms,
  uniformTypes: {
    middle: 'vec2<f32>',
    normal: 'vec2<f32>',
    phase: 'f32',
    period: 'f32',
    width: 'f32',
    gap: 'f32',
    depth: 'f32',
    pixelRatio: 'f32',
  },
} as const;

const hatchLines = /* glsl */ `\
vec2 areaPattern_at = gl_FragCoord.xy / areaPattern.pixelRatio - areaPattern.middle;
float areaPattern_along = dot(areaPattern_at, areaPattern.normal) + areaPattern.phase;
float areaPattern_off = abs(mod(areaPattern_along + 0.5 * areaPattern.period, areaPattern.period) - 0.5 * areaPattern.period);
float areaPattern_line = 1.0 - smoothstep(0.5 * areaPattern.width - 0.5, 0.5 * areaPattern.width + 0.5, areaPattern_off);
color.a *= mix(areaPattern.gap, 1.0, areaPattern_line);
`;

const softEdges = /* glsl */ `\
float areaPattern_across = abs(geometry.uv.x);
color.a *= 1.0 - smoothstep(1.0 - 2.0 * fwidth(areaPattern_across), 1.0, areaPattern_across);
`;

/** Depth parameters of a layer whose shapes are to look like their union. */
export const unionParameters = { depthCompare: 'less', depthWriteEnabled: true } as const;

/** Depth parameters of flat layers, which lie on each other in paint order. */
export const flatParameters = { depthCompare: 'always', depthWriteEnabled: false } as const;

/**
 * Fills that read as one area. Where many shapes of one layer overlap, each pixel is painted once: all fragments
 * write the same depth and only a smaller one passes. A later layer of the same group paints only outside the
 * earlier one, which gives the outline of the union without computing it.
 * The hatch is fixed to the ground and keeps its spacing on the screen within half a zoom.
 */
export class AreaPattern extends LayerExtension<AreaPatternOptions> {
  static override extensionName = 'AreaPattern';

  override getShaders(this: Layer, extension: this) {
    const { union, hatch, softPath } = extension.opts;
    return {
      modules: [module],
      inject: {
        ...(hatch && { 'fs:DECKGL_FILTER_COLOR': hatchLines }),
        ...(softPath && { 'fs:DECKGL_FILTER_COLOR': softEdges }),
        ...(union && { 'fs:#main-end': 'gl_FragDepth = areaPattern.depth;\n' }),
      },
    };
  }

  override draw(this: Layer<AreaPatternProps>): void {
    const { unionGroup = 0, hatchDegrees = 45, hatchGap = 0 } = this.props;
    const { viewport, device } = this.context;
    const level = Math.round(viewport.zoom);
    const stretch = 2 ** (viewport.zoom - level);
    const radians = ((hatchDegrees + 90) * Math.PI) / 180;
    const ground: [number, number] = [Math.cos(radians), Math.sin(radians)];
    const [x = 0, y = 0] = viewport.center;
    const fixed = (x * ground[0] + y * ground[1]) * 2 ** level;
    const bearing = 'bearing' in viewport && typeof viewport.bearing === 'number' ? viewport.bearing : 0;
    const turn = (bearing * Math.PI) / 180;
    const canvas = device.getDefaultCanvasContext();
    this.setShaderModuleProps({
      areaPattern: {
        middle: [viewport.width / 2, viewport.height / 2],
        normal: [
          ground[0] * Math.cos(turn) - ground[1] * Math.sin(turn),
          ground[0] * Math.sin(turn) + ground[1] * Math.cos(turn),
        ],
        phase: (((fixed % hatchPeriod) + hatchPeriod) % hatchPeriod) * stretch,
        period: hatchPeriod * stretch,
        width: hatchWidth,
        gap: hatchGap,
        depth: firstDepth - unionGroup * depthStep,
        pixelRatio: canvas.cssToDeviceRatio(),
      },
    });
  }
}
