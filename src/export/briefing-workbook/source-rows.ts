import type { BriefingPages } from '../../briefing/scene-page.ts';
import { dateShown } from '../../text/dates.ts';
import { pptxWords } from '../../text/messages/pptx.ts';
import { messages } from '../../text/messages.ts';
import type { BriefingCell, BriefingSheet } from './briefing-sheet.ts';

/** What the file is, whether it is simulated, and each source with the scenes that rest on it. */
export function sourceRows({ title, today, pages, language }: BriefingPages): BriefingSheet {
  const words = pptxWords[language];
  const { app } = messages[language];
  const scenesOf = new Map<string, number[]>();
  for (const { sources, number } of pages) {
    for (const source of sources) scenesOf.set(source, [...(scenesOf.get(source) ?? []), number]);
  }
  const lines: BriefingCell[][] = [
    [words.file, title],
    [words.fileDate, dateShown(today, language)],
    ...(pages.some(({ simulated }) => simulated) ? [[app.simulated, app.simulatedMeaning]] : []),
    ...[...new Set(pages.map(({ dataLine }) => dataLine))]
      .filter((line) => line !== '')
      .map((line) => [words.dataLine, line]),
    ...[...scenesOf].map(([source, scenes]) => [words.source, source, scenes.join(', ')]),
  ];
  return {
    title: words.sourcesSheet,
    widths: [28, 100, 16],
    about: [],
    rows: [[words.sourcesSheet, '', words.sceneNumber], ...lines],
  };
}
