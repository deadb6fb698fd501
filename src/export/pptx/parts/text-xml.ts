import type { Language } from '../../../text/language.ts';
import type { Paragraph, Run, SlideColor, TextShape } from '../slides/slide.ts';
import { textWidth } from '../slides/text-fit.ts';
import { solidFill } from './theme-xml.ts';
import { emu, lineText } from './xml.ts';

export const LANGUAGE_TAGS: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' };

const ALIGNS = { start: 'l', middle: 'ctr', end: 'r' } as const;
const ANCHORS = { top: 't', middle: 'ctr', bottom: 'b' } as const;

/** The look that runs have unless they say otherwise. */
export interface Look {
  sizePt: number;
  color: SlideColor;
  bold?: boolean;
  align?: TextShape['align'];
}

/** Properties of a run; `element` is `rPr`, or `endParaRPr` for what would be written after the last. */
export function runProperties(look: Look, run: Partial<Run>, language: Language, element = 'rPr'): string {
  const bold = run.bold ?? look.bold ?? false;
  const size = Math.round((run.sizePt ?? look.sizePt) * 100);
  return `<a:${element} lang="${LANGUAGE_TAGS[language]}" sz="${size}" b="${bold ? 1 : 0}" dirty="0">${solidFill(run.color ?? look.color)}</a:${element}>`;
}

export function paragraphXml(
  { runs, after = 0, hang = '' }: Paragraph,
  look: Look,
  language: Language,
): string {
  const space = (pt: number): string => `<a:spcPts val="${Math.round(pt * 100)}"/>`;
  const inset = emu(textWidth(hang, look.sizePt));
  const properties = `<a:pPr marL="${inset}" indent="${inset === 0 ? 0 : -inset}" algn="${ALIGNS[look.align ?? 'start']}"><a:spcBef>${space(0)}</a:spcBef><a:spcAft>${space(after)}</a:spcAft><a:buNone/></a:pPr>`;
  const written = runs
    .filter(({ text }) => text !== '')
    .map((run) => `<a:r>${runProperties(look, run, language)}<a:t>${lineText(run.text)}</a:t></a:r>`);
  const end = written.length === 0 ? runProperties(look, {}, language, 'endParaRPr') : '';
  return `<a:p>${properties}${written.join('')}${end}</a:p>`;
}

/** What a text box says of its text: no margins, wrapped, and made smaller rather than cut by a wider font. */
export function bodyProperties(anchor: TextShape['anchor'] = 'top', insetPt = 0): string {
  const inset = emu(insetPt);
  return `<a:bodyPr vert="horz" wrap="square" lIns="${inset}" tIns="${inset}" rIns="${inset}" bIns="${inset}" rtlCol="0" anchor="${ANCHORS[anchor]}"><a:normAutofit/></a:bodyPr>`;
}
