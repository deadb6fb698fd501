import type { DeadZone, Place, PlaceKind, PlaceStatus, Station } from '../data/city.ts';
import { type Theme, tokens } from '../ui/tokens.ts';
import { type GlyphShape, glyphPaths, slash } from './glyphs.ts';
import {
  operatorColors,
  placeTone,
  probeColors,
  type SymbolTone,
  selectionColors,
  symbolPaper,
  symbolTones,
} from './palette.ts';

/** How much of the disc is filled: solid stands there, half is being built, outline is planned or context. */
export type SymbolFill = 'solid' | 'half' | 'outline';

/** A point symbol as data; two equal ones are drawn alike on the map, in the legend and in exports. */
export type MapSymbol =
  | {
      form: 'disc';
      shape: GlyphShape;
      tone: SymbolTone;
      fill: SymbolFill;
      slashed: boolean;
      /** The dashed ring that says: this stands for the commune, not for the site. */
      ring: boolean;
      /** Brought by the user: the casing says so. */
      own?: true;
    }
  | { form: 'dot'; tone: SymbolTone; fill: SymbolFill }
  | { form: 'mast'; operatorIndex: number; simulated: boolean; own?: true }
  | { form: 'probe'; state: 'covered' | 'uncovered' | 'unknown' }
  | { form: 'suggested' };

/** Width and height of the drawing box; the anchor is its middle. */
export const symbolBox = 40;

/** Radius of a symbol's disc in the drawing box. */
export const discRadius = 14;

/** One stroke or fill in the drawing box, in paint order. */
export interface SymbolPart {
  /** SVG path data. */
  d: string;
  /** Where the path's origin lies in the box. */
  at: [x: number, y: number];
  fill?: string;
  stroke?: string;
  strokeWidth?: number;
  dash?: [on: number, off: number];
  /** Only this half of the box is painted. */
  half?: 'upper' | 'lower';
}

export const shapeOfPlace: Record<PlaceKind, GlyphShape> = {
  'it-park': 'chip',
  'software-park': 'brackets',
  building: 'building',
  'innovation-space': 'bulb',
  'support-centre': 'sprout-in-pot',
  incubator: 'sprout',
  university: 'cap',
  'high-tech-park': 'hexagon',
  'industrial-park': 'factory',
  'industrial-cluster': 'sheds',
  'free-trade-zone': 'gate',
  seaport: 'anchor',
  'data-centre': 'stack',
  'cable-landing': 'cable',
  'satellite-gateway': 'dish',
};

const fillOfStatus: Record<PlaceStatus, SymbolFill> = {
  operating: 'solid',
  'under-construction': 'half',
  planned: 'outline',
};

export function placeSymbol({
  kind,
  status,
  position,
  supplied,
}: Pick<Place, 'kind' | 'status' | 'position' | 'supplied'>): MapSymbol {
  return {
    form: 'disc',
    shape: shapeOfPlace[kind],
    tone: placeTone[kind],
    fill: fillOfStatus[status],
    slashed: false,
    ring: position === 'commune-symbol',
    ...(supplied && { own: true }),
  };
}

/** A station as a mast in the colour of its operator. */
export function stationSymbol(
  { simulated, supplied }: Pick<Station, 'simulated' | 'supplied'>,
  operatorIndex: number,
): MapSymbol {
  return { form: 'mast', operatorIndex, simulated, ...(supplied && { own: true }) };
}

/** Solid only where a source reports the missing signal; what is merely related is outlined in grey. */
export function deadZoneSymbol({
  recordType,
  power,
  position,
}: Pick<DeadZone, 'recordType' | 'power' | 'position'>): MapSymbol {
  const reported = recordType === 'reported-dead-zone';
  return {
    form: 'disc',
    shape: power === 'none' ? 'plug' : 'mast-bare',
    tone: reported ? 'gap' : 'context',
    fill: reported ? 'solid' : 'outline',
    slashed: true,
    ring: position === 'commune-symbol',
  };
}

/** The mark of a point that is asked about; null where it belongs to no population unit. */
export function probeSymbol(covered: boolean | null): MapSymbol {
  return { form: 'probe', state: covered === null ? 'unknown' : covered ? 'covered' : 'uncovered' };
}

/** A place where a station is suggested. */
export const suggestedSymbol: MapSymbol = { form: 'suggested' };

/** Equal for equal symbols; the key of the icon atlas. */
export function symbolKey(symbol: MapSymbol): string {
  if (symbol.form === 'dot') return `dot:${symbol.tone}:${symbol.fill}`;
  const own = 'own' in symbol && symbol.own ? ':own' : '';
  if (symbol.form === 'mast') return `mast:${symbol.operatorIndex}:${symbol.simulated}${own}`;
  if (symbol.form === 'probe') return `probe:${symbol.state}`;
  if (symbol.form === 'suggested') return 'suggested';
  const { shape, tone, fill, slashed, ring } = symbol;
  return `${shape}:${tone}:${fill}:${slashed ? 'slashed' : 'plain'}:${ring ? 'ring' : 'bare'}${own}`;
}

const middle = symbolBox / 2;
const glyphAt: [number, number] = [middle - 12, middle - 12];

function circle(radius: number): string {
  return `M${-radius} 0a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;
}

function disc(radius: number, part: Omit<SymbolPart, 'd' | 'at'>): SymbolPart {
  return { d: circle(radius), at: [middle, middle], ...part };
}

function glyph(
  shape: GlyphShape,
  slashed: boolean,
  ink: string,
  ground: string,
  half?: 'upper' | 'lower',
): SymbolPart[] {
  const part = (d: string, fill: string): SymbolPart => ({ d, at: glyphAt, fill, ...(half && { half }) });
  const parts = [part(glyphPaths[shape], ink)];
  if (slashed) parts.push(part(slash.gap, ground), part(slash.bar, ink));
  return parts;
}

/** Cross hairs round a ring that holds a dot where covered, a cross where not, and nothing where nobody lives. */
function probeParts(state: 'covered' | 'uncovered' | 'unknown', theme: Theme): SymbolPart[] {
  const { casing, ...inks } = probeColors[theme];
  const ink = inks[state];
  const at: [number, number] = [middle, middle];
  const hairs = `${circle(9)}M0 -17v8M0 17v-8M-17 0h8M17 0h-8`;
  const parts: SymbolPart[] = [
    { d: hairs, at, stroke: casing, strokeWidth: 5.5 },
    { d: hairs, at, stroke: ink, strokeWidth: 2.25 },
  ];
  if (state === 'covered') parts.push(disc(4.5, { fill: ink, stroke: casing, strokeWidth: 1.5 }));
  if (state === 'uncovered') {
    const cross = 'M-3.5 -3.5l7 7M3.5 -3.5l-7 7';
    parts.push(
      { d: cross, at, stroke: casing, strokeWidth: 5.5 },
      { d: cross, at, stroke: ink, strokeWidth: 2.25 },
    );
  }
  return parts;
}

/** An outlined mast in a dashed ring: no station stands there. */
function suggestedParts(theme: Theme): SymbolPart[] {
  const paper = symbolPaper[theme];
  const { line } = selectionColors[theme];
  return [
    disc(discRadius + 2, { fill: paper }),
    disc(discRadius, { stroke: line, strokeWidth: 1.7, dash: [4.4, 4.4] }),
    { d: glyphPaths.mast, at: glyphAt, fill: paper, stroke: line, strokeWidth: 1.3 },
  ];
}

/** What to paint, first part first, in a box of `symbolBox` units. */
export function symbolParts(symbol: MapSymbol, theme: Theme): SymbolPart[] {
  const paper = symbolPaper[theme];
  if (symbol.form === 'mast') {
    const { fill, line } = operatorColors[theme][symbol.operatorIndex] ?? operatorColors[theme].at(-1)!;
    const mast = { d: glyphPaths.mast, at: glyphAt };
    return [
      { ...mast, stroke: symbol.own ? tokens[theme].own : paper, strokeWidth: 4 },
      {
        ...mast,
        fill: symbol.simulated ? paper : fill,
        stroke: symbol.simulated ? fill : line,
        strokeWidth: 1.1,
      },
    ];
  }
  if (symbol.form === 'probe') return probeParts(symbol.state, theme);
  if (symbol.form === 'suggested') return suggestedParts(theme);
  const ink = symbolTones[theme][symbol.tone];
  if (symbol.form === 'dot') {
    return [
      disc(8.5, { fill: paper }),
      disc(symbol.fill === 'solid' ? 6.5 : 5.25, {
        fill: symbol.fill === 'solid' ? ink : paper,
        ...(symbol.fill !== 'solid' && { stroke: ink, strokeWidth: 2.5 }),
      }),
    ];
  }
  const { shape, slashed } = symbol;
  const parts: SymbolPart[] = symbol.own
    ? [disc(discRadius + 2.6, { fill: tokens[theme].own }), disc(discRadius + 0.8, { fill: paper })]
    : [disc(discRadius + 1.6, { fill: paper })];
  if (symbol.fill === 'solid') {
    parts.push(disc(discRadius, { fill: ink }), ...glyph(shape, slashed, paper, ink));
  } else {
    parts.push(disc(discRadius - 0.9, { fill: paper, stroke: ink, strokeWidth: 1.8 }));
    if (symbol.fill === 'outline') parts.push(...glyph(shape, slashed, ink, paper));
    else {
      parts.push(disc(discRadius, { fill: ink, half: 'lower' }));
      parts.push(
        ...glyph(shape, slashed, ink, paper, 'upper'),
        ...glyph(shape, slashed, paper, ink, 'lower'),
      );
    }
  }
  if (symbol.ring) {
    parts.push(
      disc(discRadius + 3.6, { stroke: paper, strokeWidth: 3.4 }),
      disc(discRadius + 3.6, { stroke: ink, strokeWidth: 1.7, dash: [4.6, 4.62] }),
    );
  }
  return parts;
}

function partSvg({ d, at: [x, y], fill, stroke, strokeWidth, dash, half }: SymbolPart): string {
  const paint = [
    `fill="${fill ?? 'none'}"`,
    fill ? 'fill-rule="evenodd"' : '',
    stroke ? `stroke="${stroke}" stroke-width="${strokeWidth}" stroke-linejoin="round"` : '',
    dash ? `stroke-dasharray="${dash.join(' ')}"` : '',
  ];
  const path = `<path transform="translate(${x} ${y})" d="${d}" ${paint.filter(Boolean).join(' ')}/>`;
  if (!half) return path;
  const top = half === 'upper' ? 0 : middle;
  return `<svg x="0" y="${top}" width="${symbolBox}" height="${middle}" viewBox="0 ${top} ${symbolBox} ${middle}">${path}</svg>`;
}

/** The symbol as an SVG image of `size` CSS pixels; it carries no words, so the caller names it. */
export function symbolSvg(symbol: MapSymbol, theme: Theme, size: number): string {
  const parts = symbolParts(symbol, theme).map(partSvg).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${symbolBox} ${symbolBox}" aria-hidden="true">${parts}</svg>`;
}
