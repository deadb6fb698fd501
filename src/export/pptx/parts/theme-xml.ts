import { tokens } from '../../../ui/tokens.ts';
import type { SlideColor } from '../slides/slide.ts';
import { HEAD } from './xml.ts';

const FONT = 'Be Vietnam Pro';
const light = tokens.light;

/** Places of a theme in the order that it lists them, and the token in each. */
const PLACES: [place: string, color: string][] = [
  ['dk1', light.ink],
  ['lt1', light.surface],
  ['dk2', light.ink2],
  ['lt2', light.surface2],
  ['accent1', light.accent],
  ['accent2', light.met],
  ['accent3', light.notMet],
  ['accent4', light.simulated],
  ['accent5', light.ink3],
  ['accent6', light.hairline],
  ['hlink', light.accent],
  ['folHlink', light.simulated],
];

/** Names by which slides refer to the places, so that another theme recolours them. */
const NAMES: Record<SlideColor, string> = {
  ink: 'tx1',
  surface: 'bg1',
  ink2: 'tx2',
  surface2: 'bg2',
  accent: 'accent1',
  met: 'accent2',
  notMet: 'accent3',
  simulated: 'accent4',
  ink3: 'accent5',
  hairline: 'accent6',
};

export function solidFill(color: SlideColor): string {
  return `<a:solidFill><a:schemeClr val="${NAMES[color]}"/></a:solidFill>`;
}

/** Colours and fonts of the app as a theme (ECMA-376, Part 1, 20.1.6.9), with the plain effects it must list. */
export function themeXml(): string {
  const colors = PLACES.map(
    ([place, color]) => `<a:${place}><a:srgbClr val="${color.slice(1)}"/></a:${place}>`,
  );
  const font = (kind: string): string =>
    `<a:${kind}><a:latin typeface="${FONT}"/><a:ea typeface=""/><a:cs typeface=""/></a:${kind}>`;
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = (width: number): string =>
    `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${fill}<a:prstDash val="solid"/></a:ln>`;
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  return [
    `${HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${FONT}"><a:themeElements>`,
    `<a:clrScheme name="${FONT}">${colors.join('')}</a:clrScheme>`,
    `<a:fontScheme name="${FONT}">${font('majorFont')}${font('minorFont')}</a:fontScheme>`,
    `<a:fmtScheme name="${FONT}"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst>`,
    `<a:lnStyleLst>${line(6350)}${line(12700)}${line(19050)}</a:lnStyleLst>`,
    `<a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst>`,
    `<a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>`,
    '</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>',
  ].join('');
}
