import type { Language } from '../../../text/language.ts';
import { SLIDE } from '../slides/slide.ts';
import { LANGUAGE_TAGS } from './text-xml.ts';
import { emu, HEAD, lineText, NAMESPACES } from './xml.ts';

/** The presentation: its master, its notes' master and its slides, by the relationships that these numbers name. */
export function presentationXml(
  { master, notesMaster, slides }: { master: string; notesMaster: string; slides: string[] },
  language: Language,
): string {
  const levels = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(
    (n) =>
      `<a:lvl${n}pPr marL="0" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:defRPr sz="1800" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl${n}pPr>`,
  );
  return [
    `${HEAD}<p:presentation ${NAMESPACES} saveSubsetFonts="1" autoCompressPictures="0">`,
    `<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="${master}"/></p:sldMasterIdLst>`,
    `<p:notesMasterIdLst><p:notesMasterId r:id="${notesMaster}"/></p:notesMasterIdLst>`,
    `<p:sldIdLst>${slides.map((id, k) => `<p:sldId id="${256 + k}" r:id="${id}"/>`).join('')}</p:sldIdLst>`,
    `<p:sldSz cx="${emu(SLIDE.width)}" cy="${emu(SLIDE.height)}"/><p:notesSz cx="${emu(540)}" cy="${emu(720)}"/>`,
    `<p:defaultTextStyle><a:defPPr><a:defRPr lang="${LANGUAGE_TAGS[language]}"/></a:defPPr>${levels.join('')}</p:defaultTextStyle></p:presentation>`,
  ].join('');
}

export const PRESENTATION_PROPERTIES = `${HEAD}<p:presentationPr ${NAMESPACES}/>`;
export const VIEW_PROPERTIES = `${HEAD}<p:viewPr ${NAMESPACES}/>`;
/** The style that PowerPoint takes for new tables; the tables here bring their own lines. */
export const TABLE_STYLES = `${HEAD}<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>`;

/** What a file manager shows of the file; the day is given, no clock is read. */
export function corePropertiesXml(
  { title, author, today }: { title: string; author: string; today: string },
  language: Language,
): string {
  const at = `${today}T00:00:00Z`;
  const date = (name: string): string =>
    /^\d{4}-\d\d-\d\d$/.test(today)
      ? `<dcterms:${name} xsi:type="dcterms:W3CDTF">${at}</dcterms:${name}>`
      : '';
  return [
    `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
    `<dc:title>${lineText(title)}</dc:title><dc:creator>${lineText(author)}</dc:creator>`,
    `<cp:lastModifiedBy>${lineText(author)}</cp:lastModifiedBy>${date('created')}${date('modified')}<dc:language>${LANGUAGE_TAGS[language]}</dc:language></cp:coreProperties>`,
  ].join('');
}

export function appPropertiesXml(application: string, slides: number): string {
  return `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${lineText(application)}</Application><PresentationFormat>16:9</PresentationFormat><Slides>${slides}</Slides><Notes>${slides}</Notes></Properties>`;
}
