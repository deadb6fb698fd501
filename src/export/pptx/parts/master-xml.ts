import type { Language } from '../../../text/language.ts';
import { pptxWords } from '../../../text/messages/pptx.ts';
import { type Box, SLIDE } from '../slides/slide.ts';
import { bodyProperties, LANGUAGE_TAGS } from './text-xml.ts';
import { solidFill } from './theme-xml.ts';
import { emu, HEAD, lineText, NAMESPACES, placed } from './xml.ts';

export const EMPTY_GROUP =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

export const COLOR_MAP =
  'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"';

const { margin, width } = SLIDE;
const FOOTER_Y = 497;

const BOXES: Record<
  'title' | 'body' | 'date' | 'footer' | 'number' | 'rule' | 'accent' | 'ctrTitle' | 'subtitle',
  Box
> = {
  title: { x: margin, y: 32, width: width - 2 * margin, height: 62 },
  body: { x: margin, y: 110, width: width - 2 * margin, height: 366 },
  date: { x: 712, y: FOOTER_Y, width: 168, height: 14 },
  footer: { x: margin, y: FOOTER_Y, width: 660, height: 14 },
  number: { x: 884, y: FOOTER_Y, width: 28, height: 14 },
  rule: { x: margin, y: 490, width: width - 2 * margin, height: 0 },
  accent: { x: 96, y: 166, width: 56, height: 4 },
  ctrTitle: { x: 96, y: 190, width: width - 192, height: 130 },
  subtitle: { x: 96, y: 334, width: width - 192, height: 30 },
};

interface Holder {
  id: number;
  name: string;
  /** Inside `<p:ph …/>`. */
  place: string;
  box: Box;
  text: string;
  anchor?: 'top' | 'middle';
  /** A field instead of the text. */
  field?: string;
}

/** A placeholder of a master or a layout, with the text that asks for one. */
export function holderXml(
  { id, name, place, box, text, anchor = 'top', field }: Holder,
  language: Language,
): string {
  const lang = `lang="${LANGUAGE_TAGS[language]}"`;
  const inside = field
    ? `<a:fld id="{6B0A1C3E-5D27-4B8F-9A41-2C7E0F5D8B13}" type="${field}"><a:rPr ${lang}/><a:t>${text}</a:t></a:fld>`
    : `<a:r><a:rPr ${lang}/><a:t>${lineText(text)}</a:t></a:r>`;
  return [
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${lineText(name)}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${place}/></p:nvPr></p:nvSpPr>`,
    `<p:spPr>${placed(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>`,
    `<p:txBody>${bodyProperties(anchor)}<a:lstStyle>${smallStyle(place)}</a:lstStyle><a:p>${inside}</a:p></p:txBody></p:sp>`,
  ].join('');
}

/** Footers are small and quiet; the others follow the styles of the master. */
function smallStyle(place: string): string {
  const kind = /type="(dt|ftr|sldNum)"/.exec(place)?.[1];
  if (kind === undefined) return '';
  return `<a:lvl1pPr algn="${kind === 'ftr' ? 'l' : 'r'}"><a:defRPr sz="950">${solidFill('ink2')}</a:defRPr></a:lvl1pPr>`;
}

function footerHolders(language: Language, firstId: number): string {
  const words = pptxWords[language];
  const holders: Holder[] = [
    {
      id: firstId,
      name: words.cityAndDate,
      place: 'type="dt" sz="half" idx="10"',
      box: BOXES.date,
      text: words.cityAndDate,
      anchor: 'middle',
    },
    {
      id: firstId + 1,
      name: words.dataLine,
      place: 'type="ftr" sz="quarter" idx="11"',
      box: BOXES.footer,
      text: words.dataLine,
      anchor: 'middle',
    },
    {
      id: firstId + 2,
      name: words.slideNumber,
      place: 'type="sldNum" sz="quarter" idx="12"',
      box: BOXES.number,
      text: '‹#›',
      anchor: 'middle',
      field: 'slidenum',
    },
  ];
  return holders.map((holder) => holderXml(holder, language)).join('');
}

function rectangle(id: number, name: string, box: Box): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${lineText(name)}"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>${placed(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${solidFill('accent')}<a:ln><a:noFill/></a:ln></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-GB"/></a:p></p:txBody></p:sp>`;
}

function rule(id: number, name: string): string {
  return `<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="${id}" name="${lineText(name)}"/><p:cNvCxnSpPr/><p:nvPr userDrawn="1"/></p:nvCxnSpPr><p:spPr>${placed(BOXES.rule)}<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="${emu(0.75)}">${solidFill('hairline')}</a:ln></p:spPr></p:cxnSp>`;
}

const FONT = (kind: 'mj' | 'mn'): string =>
  `<a:latin typeface="+${kind}-lt"/><a:ea typeface="+${kind}-ea"/><a:cs typeface="+${kind}-cs"/>`;

/** The look of the n-th level of a text. */
export function level(n: number, sizePt: number, bold: boolean, font: 'mj' | 'mn'): string {
  return `<a:lvl${n}pPr marL="0" indent="0" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/><a:defRPr sz="${sizePt * 100}" b="${bold ? 1 : 0}" kern="1200">${solidFill('ink')}${FONT(font)}</a:defRPr></a:lvl${n}pPr>`;
}

export const LEVELS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** What the master and the layout of a scene hold: title, text and foot, with ids from 2 to 6. */
function sceneHolders(language: Language): string {
  const words = pptxWords[language];
  return [
    holderXml(
      {
        id: 2,
        name: words.title,
        place: 'type="title"',
        box: BOXES.title,
        text: words.title,
        anchor: 'middle',
      },
      language,
    ),
    holderXml(
      { id: 3, name: words.text, place: 'type="body" idx="1"', box: BOXES.body, text: words.text },
      language,
    ),
    footerHolders(language, 4),
  ].join('');
}

/** The one master of all slides: the app's look, and a title slide and a scene as its layouts. */
export function masterXml(language: Language): string {
  const sizes = (kind: 'mn'): string => LEVELS.map((n) => level(n, 16, false, kind)).join('');
  return [
    `${HEAD}<p:sldMaster ${NAMESPACES}><p:cSld><p:bg><p:bgPr>${solidFill('surface')}<a:effectLst/></p:bgPr></p:bg><p:spTree>${EMPTY_GROUP}`,
    sceneHolders(language),
    `</p:spTree></p:cSld><p:clrMap ${COLOR_MAP}/>`,
    '<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/><p:sldLayoutId id="2147483650" r:id="rId2"/></p:sldLayoutIdLst>',
    `<p:txStyles><p:titleStyle>${level(1, 28, true, 'mj')}</p:titleStyle><p:bodyStyle>${sizes('mn')}</p:bodyStyle><p:otherStyle>${sizes('mn')}</p:otherStyle></p:txStyles></p:sldMaster>`,
  ].join('');
}

export function titleLayoutXml(language: Language): string {
  const words = pptxWords[language];
  return layoutXml('type="title" preserve="1"', words.layoutTitle, [
    rectangle(2, words.hairline, BOXES.accent),
    holderXml(
      { id: 3, name: words.title, place: 'type="ctrTitle"', box: BOXES.ctrTitle, text: words.title },
      language,
    ),
    holderXml(
      {
        id: 4,
        name: words.subtitle,
        place: 'type="subTitle" idx="1"',
        box: BOXES.subtitle,
        text: words.subtitle,
      },
      language,
    ),
  ]);
}

export function sceneLayoutXml(language: Language): string {
  const words = pptxWords[language];
  return layoutXml('preserve="1" userDrawn="1"', words.layoutScene, [
    sceneHolders(language),
    rule(7, words.hairline),
  ]);
}

function layoutXml(attributes: string, name: string, shapes: string[]): string {
  return `${HEAD}<p:sldLayout ${NAMESPACES} ${attributes}><p:cSld name="${lineText(name)}"><p:spTree>${EMPTY_GROUP}${shapes.join('')}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;
}
