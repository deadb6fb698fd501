import type { Language } from '../../../text/language.ts';
import { pptxWords } from '../../../text/messages/pptx.ts';
import type { SlideShape, TextPlace, TextShape } from '../slides/slide.ts';
import { tableXml } from './table-xml.ts';
import { bodyProperties, paragraphXml, runProperties } from './text-xml.ts';
import { solidFill } from './theme-xml.ts';
import { emu, lineText, placed } from './xml.ts';

/** Which placeholder of the layout each place is. */
const PLACEHOLDERS: Record<'scene' | 'title', Partial<Record<TextPlace, string>>> = {
  scene: {
    title: '<p:ph type="title"/>',
    body: '<p:ph type="body" idx="1"/>',
    date: '<p:ph type="dt" sz="half" idx="10"/>',
    footer: '<p:ph type="ftr" sz="quarter" idx="11"/>',
  },
  title: { title: '<p:ph type="ctrTitle"/>', subtitle: '<p:ph type="subTitle" idx="1"/>' },
};

export interface ShapeContext {
  language: Language;
  layout: 'scene' | 'title';
  /** The next free number of a shape on the slide. */
  nextId(): number;
  /** Relationship of a picture or chart of this slide. */
  relationOf(shape: SlideShape): string;
}

export function shapeXml(shape: SlideShape, context: ShapeContext): string {
  switch (shape.kind) {
    case 'text':
      return textBoxXml(shape, context);
    case 'table':
      return tableXml(shape, context.nextId(), context.language);
    case 'line':
      return lineXml(shape, context);
    case 'verdict':
      return verdictXml(shape, context);
    case 'picture':
      return pictureXml(shape, context);
    case 'bars':
      return chartFrameXml(shape, context);
  }
}

function textBoxXml(shape: TextShape, { language, layout, nextId }: ShapeContext): string {
  const holder = shape.place && PLACEHOLDERS[layout][shape.place];
  const framed = shape.fill !== undefined || shape.outline !== undefined;
  const inset = shape.fill === undefined ? 0 : 16;
  const paragraphs = shape.paragraphs.map((paragraph) => paragraphXml(paragraph, shape, language));
  return [
    `<p:sp><p:nvSpPr><p:cNvPr id="${nextId()}" name="${lineText(shape.name)}"/>`,
    holder ? '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>' : '<p:cNvSpPr txBox="1"/>',
    `<p:nvPr>${holder ?? ''}</p:nvPr></p:nvSpPr><p:spPr>${placed(shape.box)}`,
    framed
      ? `<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val ${shape.fill === undefined ? 50_000 : 2000}"/></a:avLst></a:prstGeom>`
      : '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>',
    shape.fill === undefined ? '<a:noFill/>' : solidFill(shape.fill),
    shape.outline === undefined
      ? '<a:ln><a:noFill/></a:ln>'
      : `<a:ln w="12700">${solidFill(shape.outline)}</a:ln>`,
    `</p:spPr><p:txBody>${bodyProperties(shape.anchor, inset)}<a:lstStyle/>`,
    ...(paragraphs.length > 0 ? paragraphs : [paragraphXml({ runs: [] }, shape, language)]),
    '</p:txBody></p:sp>',
  ].join('');
}

/** Tells screen readers to pass by. */
const DECORATIVE =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

function lineXml(
  { name, box, color, widthPt }: Extract<SlideShape, { kind: 'line' }>,
  { nextId }: ShapeContext,
): string {
  return [
    `<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="${nextId()}" name="${lineText(name)}">${DECORATIVE}</p:cNvPr><p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr>`,
    `<p:spPr>${placed(box)}<a:prstGeom prst="line"><a:avLst/></a:prstGeom>`,
    `<a:ln w="${emu(widthPt)}">${solidFill(color)}</a:ln></p:spPr></p:cxnSp>`,
  ].join('');
}

/** Points of the sign in a square of 24. */
const SIGNS = {
  met: ['M7 12.5', 'L10.5 16', 'L17 8.5'],
  notMet: ['M8 8', 'L16 16', 'M16 8', 'L8 16'],
};

function verdictXml(
  { name, box, met }: Extract<SlideShape, { kind: 'verdict' }>,
  { nextId, language }: ShapeContext,
): string {
  const words = pptxWords[language];
  const unit = 10_000;
  const steps = SIGNS[met ? 'met' : 'notMet'].map((step) => {
    const [x, y] = step.slice(1).split(' ').map(Number);
    const tag = step.startsWith('M') ? 'moveTo' : 'lnTo';
    return `<a:${tag}><a:pt x="${Math.round(x! * unit)}" y="${Math.round(y! * unit)}"/></a:${tag}>`;
  });
  const frame = placed(box);
  const group = frame.replace(
    '</a:xfrm>',
    `${frame.slice('<a:xfrm>'.length, -'</a:xfrm>'.length).replace('a:off', 'a:chOff').replace('a:ext', 'a:chExt')}</a:xfrm>`,
  );
  return [
    `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="${nextId()}" name="${lineText(name)}" descr="${lineText(met ? words.met : words.notMet)}"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>${group}</p:grpSpPr>`,
    `<p:sp><p:nvSpPr><p:cNvPr id="${nextId()}" name=""/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${frame}<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>${solidFill(met ? 'met' : 'notMet')}<a:ln><a:noFill/></a:ln></p:spPr>${NO_TEXT}</p:sp>`,
    `<p:sp><p:nvSpPr><p:cNvPr id="${nextId()}" name=""/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${frame}`,
    `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="${24 * unit}" h="${24 * unit}" fill="none">${steps.join('')}</a:path></a:pathLst></a:custGeom>`,
    `<a:noFill/><a:ln w="${emu(box.width / 9)}" cap="rnd">${solidFill('surface')}<a:round/></a:ln></p:spPr>${NO_TEXT}</p:sp></p:grpSp>`,
  ].join('');
}

const NO_TEXT = '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-GB"/></a:p></p:txBody>';

function pictureXml(shape: Extract<SlideShape, { kind: 'picture' }>, context: ShapeContext): string {
  return [
    `<p:pic><p:nvPicPr><p:cNvPr id="${context.nextId()}" name="${lineText(shape.name)}" descr="${lineText(shape.alt)}"/>`,
    '<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>',
    `<p:blipFill><a:blip r:embed="${context.relationOf(shape)}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>`,
    `<p:spPr>${placed(shape.box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:ln w="6350">${solidFill('hairline')}</a:ln></p:spPr></p:pic>`,
  ].join('');
}

function chartFrameXml(shape: Extract<SlideShape, { kind: 'bars' }>, context: ShapeContext): string {
  return [
    `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${context.nextId()}" name="${lineText(shape.name)}" descr="${lineText(shape.alt)}"/>`,
    '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>',
    placed(shape.box, 'p'),
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">',
    `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${context.relationOf(shape)}"/>`,
    '</a:graphicData></a:graphic></p:graphicFrame>',
  ].join('');
}

/** The number of the slide, which programs keep right by themselves. */
export function slideNumberXml(id: number, number: number, language: Language): string {
  const look = { sizePt: 9.5, color: 'ink2' as const, align: 'end' as const };
  return [
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${lineText(pptxWords[language].slideNumber)}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>`,
    '<p:nvPr><p:ph type="sldNum" sz="quarter" idx="12"/></p:nvPr></p:nvSpPr><p:spPr/>',
    `<p:txBody>${bodyProperties('middle')}<a:lstStyle/><a:p><a:pPr algn="r"/><a:fld id="{6B0A1C3E-5D27-4B8F-9A41-2C7E0F5D8B13}" type="slidenum">${runProperties(look, {}, language)}<a:t>${number}</a:t></a:fld></a:p></p:txBody></p:sp>`,
  ].join('');
}
