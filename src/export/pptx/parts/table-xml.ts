import type { Language } from '../../../text/language.ts';
import type { TableShape } from '../slides/slide.ts';
import { paragraphXml } from './text-xml.ts';
import { solidFill } from './theme-xml.ts';
import { emu, lineText, placed } from './xml.ts';

const PADDING_PT = 8;

/** A native table, its rows parted by hairlines. */
export function tableXml(shape: TableShape, id: number, language: Language): string {
  const { box, widths, heights, heading, rows } = shape;
  const row = (cells: readonly string[], k: number): string =>
    `<a:tr h="${emu(heights[k] ?? 0)}">${widths.map((_, column) => cellXml(cells[column] ?? '', shape, column, k === 0, language)).join('')}</a:tr>`;
  return [
    `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${lineText(shape.name)}" descr="${lineText(shape.name)}"/>`,
    '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>',
    placed(box, 'p'),
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl>',
    `<a:tblPr firstRow="1"/><a:tblGrid>${widths.map((width) => `<a:gridCol w="${emu(width)}"/>`).join('')}</a:tblGrid>`,
    [heading, ...rows].map(row).join(''),
    '</a:tbl></a:graphicData></a:graphic></p:graphicFrame>',
  ].join('');
}

function cellXml(
  text: string,
  { sizePt, aligns, widths }: TableShape,
  column: number,
  heading: boolean,
  language: Language,
): string {
  const look = {
    sizePt,
    color: heading ? ('ink2' as const) : ('ink' as const),
    bold: heading,
    align: aligns[column] ?? 'start',
  };
  const none = (side: string): string => `<a:ln${side} w="0"><a:noFill/></a:ln${side}>`;
  const below = `<a:lnB w="${heading ? 12_700 : 6350}" cap="flat" cmpd="sng" algn="ctr">${solidFill(heading ? 'ink3' : 'hairline')}<a:prstDash val="solid"/></a:lnB>`;
  // The outer edges stand flush with what is above and below the table.
  const left = column === 0 ? 0 : emu(PADDING_PT);
  const right = column === widths.length - 1 ? 0 : emu(PADDING_PT);
  return [
    `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${paragraphXml({ runs: [{ text }] }, look, language)}</a:txBody>`,
    `<a:tcPr marL="${left}" marR="${right}" marT="${emu(2)}" marB="${emu(2)}" anchor="ctr">`,
    `${none('L')}${none('R')}${none('T')}${below}<a:noFill/></a:tcPr></a:tc>`,
  ].join('');
}
