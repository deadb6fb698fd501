import type { Language } from '../../../text/language.ts';
import { pptxWords } from '../../../text/messages/pptx.ts';
import { COLOR_MAP, EMPTY_GROUP, holderXml, LEVELS, level } from './master-xml.ts';
import { runProperties } from './text-xml.ts';
import { solidFill } from './theme-xml.ts';
import { HEAD, lineText, NAMESPACES, placed } from './xml.ts';

/** Box and name of the slide's picture and of the notes on a sheet of notes, in points of 540 by 720. */
const NOTES_BOXES = {
  image: { x: 54, y: 54, width: 432, height: 243 },
  text: { x: 54, y: 320, width: 432, height: 340 },
};

export function notesMasterXml(language: Language): string {
  const words = pptxWords[language];
  const style = LEVELS.map((n) => level(n, 12, false, 'mn')).join('');
  return [
    `${HEAD}<p:notesMaster ${NAMESPACES}><p:cSld><p:bg><p:bgPr>${solidFill('surface')}<a:effectLst/></p:bgPr></p:bg><p:spTree>${EMPTY_GROUP}`,
    slideImage(
      2,
      words.slideImage,
      `${placed(NOTES_BOXES.image)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="12700"><a:solidFill><a:prstClr val="black"/></a:solidFill></a:ln>`,
    ),
    holderXml(
      {
        id: 3,
        name: words.notes,
        place: 'type="body" sz="quarter" idx="1"',
        box: NOTES_BOXES.text,
        text: words.notes,
      },
      language,
    ),
    `</p:spTree></p:cSld><p:clrMap ${COLOR_MAP}/><p:notesStyle>${style}</p:notesStyle></p:notesMaster>`,
  ].join('');
}

function slideImage(id: number, name: string, properties: string): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${lineText(name)}"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"${properties === '' ? '' : ' idx="2"'}/></p:nvPr></p:nvSpPr><p:spPr>${properties}</p:spPr></p:sp>`;
}

/** What the speaker reads under a slide. */
export function notesSlideXml(notes: readonly string[], language: Language): string {
  const words = pptxWords[language];
  const look = { sizePt: 12, color: 'ink' as const };
  const paragraphs = (notes.length > 0 ? notes : ['']).map((text) =>
    text === ''
      ? `<a:p>${runProperties(look, {}, language, 'endParaRPr')}</a:p>`
      : `<a:p><a:r>${runProperties(look, {}, language)}<a:t>${lineText(text)}</a:t></a:r></a:p>`,
  );
  return [
    `${HEAD}<p:notes ${NAMESPACES}><p:cSld><p:spTree>${EMPTY_GROUP}`,
    slideImage(2, words.slideImage, ''),
    `<p:sp><p:nvSpPr><p:cNvPr id="3" name="${lineText(words.notes)}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/>`,
    `<p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs.join('')}</p:txBody></p:sp>`,
    '</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>',
  ].join('');
}
