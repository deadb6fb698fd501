import type { Figure } from '../../briefing/figure.ts';
import type { BriefingPages, ScenePage } from '../../briefing/scene-page.ts';
import type { Operator } from '../../data/city.ts';
import { dateShown } from '../../text/dates.ts';
import { pptxWords } from '../../text/messages/pptx.ts';
import { messages } from '../../text/messages.ts';
import { definitionTitle } from '../definition-title.ts';
import type { BriefingCell, BriefingSheet } from './briefing-sheet.ts';
import { figuresOn } from './figures-on.ts';

/** Units that are counted. */
const WHOLE: readonly Figure['unit'][] = ['people', 'count', 'days', 'year'];

/** A row for each figure of each scene: those shown large, then those in its text. */
export function figureRows(
  { pages, language }: BriefingPages,
  operators: readonly Operator[],
): BriefingSheet {
  const words = pptxWords[language];
  const { yes, no } = messages[language].app;
  const heading = [
    words.sceneNumber,
    words.scene,
    words.figure,
    words.value,
    words.unit,
    words.shown,
    words.verdict,
    words.definition,
    words.simulated,
    words.dataDate,
    words.source,
  ];
  const row = (page: ScenePage, figure: Figure): BriefingCell[] => [
    { value: page.number, whole: true },
    page.title,
    figure.label[language],
    { value: figure.value, whole: WHOLE.includes(figure.unit) },
    words.units[figure.unit],
    figure.text[language],
    figure.met === null ? '' : figure.met ? words.met : words.notMet,
    figure.definition === null ? '' : definitionTitle(figure.definition, operators)[language],
    figure.simulated ? yes : no,
    dateShown(figure.asOf, language),
    figure.source[language],
  ];
  return {
    title: words.figuresSheet,
    widths: [8, 36, 36, 18, 16, 18, 14, 30, 10, 14, 48],
    about: [],
    rows: [heading, ...pages.flatMap((page) => figuresOn(page).map((figure) => row(page, figure)))],
  };
}
