import type { Catalog, PlaceKind } from '../data/city.ts';
import { type Theme, tokens } from '../ui/tokens.ts';

/** Six-digit hex colours per theme. */
export type Themed<T> = Record<Theme, T>;

/** A classed scale: `colors` has one entry more than `breaks`; a value equal to a break is in the upper class. */
export interface ClassScale {
  breaks: number[];
  colors: Themed<string[]>;
}

/** People per km²; cividis, light is little on the light map and dark is little on the dark one. */
export const populationScale: ClassScale = {
  breaks: [50, 500, 2000, 8000],
  colors: {
    light: ['#F3EBB8', '#D2C571', '#96906F', '#525A6E', '#00204D'],
    dark: ['#1F3050', '#4A5470', '#84827A', '#BFB26C', '#FFEA46'],
  },
};

const belowTarget: Themed<string[]> = {
  light: ['#B98A4B', '#DCBD84', '#F1E5C6'],
  dark: ['#957043', '#624D33', '#40382E'],
};

const atTarget: Themed<string[]> = {
  light: ['#B7DCD5', '#4BA197'],
  dark: ['#24514E', '#3F9D92'],
};

/** Classes under the target, which come before those at or over it. */
export const classesBelowTarget = belowTarget.light.length;

/**
 * Percent of people covered per commune: BrBG, which stays apart under colour blindness.
 * One class edge is exactly the target, so that no commune on the far side of it shares a colour.
 */
export function coverageScale(target: number): ClassScale {
  return {
    breaks: [Math.max(0, target - 45), Math.max(0, target - 15), target, target + (100 - target) * 0.8],
    colors: {
      light: [...belowTarget.light, ...atTarget.light],
      dark: [...belowTarget.dark, ...atTarget.dark],
    },
  };
}

/** Index of the class that `value` is in. */
export function classOf(value: number, breaks: number[]): number {
  let index = 0;
  while (index < breaks.length && value >= breaks[index]!) index += 1;
  return index;
}

/**
 * Opacity of the commune colours at a zoom, 0 to 1: inside a commune its colour says nothing new,
 * so it steps back behind the streets.
 */
export function coverageOpacity(layerOpacity: number, zoom: number): number {
  return layerOpacity * Math.min(1, Math.max(0.45, 1 - (zoom - 11) * 0.22));
}

/** Okabe–Ito, in the order of `catalog.operators`; `line` is the dark casing, lightened on the dark map. */
export const operatorColors: Themed<{ fill: string; line: string }[]> = {
  light: [
    { fill: '#0072B2', line: '#00456E' },
    { fill: '#D55E00', line: '#8A3D00' },
    { fill: '#009E73', line: '#005C43' },
    { fill: '#CC79A7', line: '#8A3F69' },
    { fill: '#E69F00', line: '#7A5400' },
    { fill: '#56B4E9', line: '#1B628D' },
  ],
  dark: [
    { fill: '#2F94D1', line: '#8CC8EE' },
    { fill: '#E8772A', line: '#FFB98A' },
    { fill: '#12B587', line: '#82E3C6' },
    { fill: '#D98DB6', line: '#F2C4DC' },
    { fill: '#E9AE2B', line: '#FFDC94' },
    { fill: '#6BC0EE', line: '#B5E1F8' },
  ],
};

/** Degrees the hatch of each operator turns, so that overlapping simulated areas stay apart in grey. */
export const operatorHatchDegrees = [45, 135, 90, 0, 67, 112];

/** Opacity of a service area at full layer opacity, and between the lines of a simulated one as a share of it. */
export const areaFill = 0.62;
export const simulatedGap = 0.34;

/** Position of an operator in the catalog, by id or name; unknown ones share the last colour. */
export function operatorIndex(catalog: Catalog, operator: string): number {
  const index = catalog.operators.findIndex(({ id, name }) => id === operator || name === operator);
  return index < 0 ? operatorColors.light.length - 1 : index % operatorColors.light.length;
}

/** Three families tell digital, industry and network apart; the shape says the rest. */
export type SymbolTone = 'digital' | 'industry' | 'network' | 'gap' | 'context';

export const symbolTones: Themed<Record<SymbolTone, string>> = {
  light: {
    digital: tokens.light.accent,
    industry: '#5E5136',
    network: '#2A3A46',
    gap: tokens.light.notMet,
    context: tokens.light.ink3,
  },
  dark: {
    digital: tokens.dark.accent,
    industry: '#D6C39B',
    network: '#DCE5EA',
    gap: tokens.dark.notMet,
    context: tokens.dark.ink3,
  },
};

export const placeTone: Record<PlaceKind, SymbolTone> = {
  'it-park': 'digital',
  'software-park': 'digital',
  building: 'digital',
  'innovation-space': 'digital',
  'support-centre': 'digital',
  incubator: 'digital',
  university: 'digital',
  'high-tech-park': 'industry',
  'industrial-park': 'industry',
  'industrial-cluster': 'industry',
  'free-trade-zone': 'industry',
  seaport: 'industry',
  'data-centre': 'network',
  'cable-landing': 'network',
  'satellite-gateway': 'network',
};

/** What a symbol stands on: the disc behind an outlined glyph, the glyph on a solid disc, and the casing. */
export const symbolPaper: Themed<string> = { light: '#FFFFFF', dark: '#17232C' };

/** People without service: fill and casing of the circles. */
export const uncoveredColors: Themed<{ fill: string; line: string }> = {
  light: { fill: tokens.light.notMet, line: '#FFF6F0' },
  dark: { fill: tokens.dark.notMet, line: '#2A1206' },
};

/** Opacity of those circles at full layer opacity. */
export const uncoveredFill = 0.74;

/** Degrees of the hatch over what is uncovered of a zone, across that of zones not yet operating. */
export const zoneHoleHatchDegrees = 135;

/** Opacity of the fill of a cluster of people not covered, at full layer opacity. */
export const gapClusterFill = 0.14;

/** Lines of the hatch that means "no data". */
export const unknownColor: Themed<string> = { light: tokens.light.ink3, dark: tokens.dark.ink3 };

/** The outline of what is selected, with the casing that carries it over any fill. */
export const selectionColors: Themed<{ line: string; casing: string }> = {
  light: { line: tokens.light.accent, casing: '#FFFFFF' },
  dark: { line: tokens.dark.accent, casing: '#0B1319' },
};

/** Layers of the user's by turns: hues that nothing official has. */
const ownColors: Themed<string[]> = {
  light: [tokens.light.own, '#5B6B00', '#00677F', '#8A4B00'],
  dark: [tokens.dark.own, '#C5D65A', '#5FD3E8', '#E9B872'],
};

/** The colour of the layer of the user's at this place among them. */
export function ownColor(theme: Theme, index: number): string {
  const colors = ownColors[theme];
  return colors[index % colors.length]!;
}

/** Opacity of the fill of their areas at full layer opacity. */
export const ownFill = 0.16;

/** A file that is being looked at, and what mending a fault of it changes. */
export const intakeColors: Themed<{ casing: string; line: string; before: string; after: string }> = {
  light: {
    casing: '#FFFFFF',
    line: tokens.light.accent,
    before: tokens.light.notMet,
    after: tokens.light.met,
  },
  dark: { casing: '#0B1319', line: tokens.dark.accent, before: tokens.dark.notMet, after: tokens.dark.met },
};

/** The mark of the point asked about and the outline of its population unit, by what the answer is. */
export const probeColors: Themed<{ casing: string; covered: string; uncovered: string; unknown: string }> = {
  light: {
    casing: '#FFFFFF',
    covered: tokens.light.met,
    uncovered: tokens.light.notMet,
    unknown: tokens.light.ink,
  },
  dark: {
    casing: '#0B1319',
    covered: tokens.dark.met,
    uncovered: tokens.dark.notMet,
    unknown: tokens.dark.ink,
  },
};
