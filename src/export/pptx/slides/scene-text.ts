import type { ScenePage } from '../../../briefing/scene-page.ts';
import { pptxWords } from '../../../text/messages/pptx.ts';
import type { Paragraph, Run } from './slide.ts';

/** Signs that a figure in a sentence may have to be bold as a whole; a longer one is a sentence of its own. */
const SHORT_FIGURE = 30;

/** Numbers with their sign, but not those in words such as 5G nor those that count a list. */
const NUMBERS = /(?<![\p{L}\d.,/])(\d[\d.,/]*\d%?|\d%?)(?![\p{L}\d])(?!\.\s)/gu;

/** The text of a scene as paragraphs with its figures in bold, then a line for each changed figure inside it. */
export function sceneText(page: ScenePage): Paragraph[] {
  const paragraphs: Paragraph[] = [{ runs: [] }];
  for (const { text, figure } of page.pieces) {
    for (const [k, line] of text.split(/\r\n|\r|\n/).entries()) {
      if (k > 0) paragraphs.push({ runs: [] });
      paragraphs.at(-1)!.runs.push(...(figure ? figureRuns(line) : [{ text: line }]));
    }
  }
  const written = paragraphs
    .map(({ runs }) => ({ runs: runs.filter(({ text }) => text !== '') }))
    .filter(({ runs }) => runs.length > 0);
  const words = pptxWords[page.language];
  const shown = new Set(page.figures.map(({ key }) => key));
  const changes = page.changes
    .filter(({ figure }) => !shown.has(figure.key))
    .map(({ figure, before, now }) => words.changedFigure(figure.label[page.language], before, now));
  return [
    ...written.map((paragraph) => ({ ...paragraph, ...hanging(paragraph), after: 5 })),
    ...changes.map((text): Paragraph => ({ runs: [{ text, color: 'accent' }], after: 5 })),
  ];
}

/** The sign of a list that a paragraph begins with. */
function hanging({ runs }: Paragraph): Pick<Paragraph, 'hang'> {
  const sign = /^(?:\d{1,2}[.)]|[-–•]) /.exec(runs[0]?.text ?? '')?.[0];
  return sign === undefined ? {} : { hang: sign };
}

function figureRuns(text: string): Run[] {
  if (text.length <= SHORT_FIGURE) return [{ text, bold: true }];
  return text.split(NUMBERS).map((part, k) => (k % 2 === 1 ? { text: part, bold: true } : { text: part }));
}
