import type { Exhibit } from '../../briefing/exhibit.ts';
import type { Language } from '../../text/language.ts';
import { pptxWords } from '../../text/messages/pptx.ts';
import type { BriefingCell } from './briefing-sheet.ts';

/** A table as it is read; a chart with its values unrounded, how they are read, and what judges them. */
export function exhibitRows(exhibit: Exhibit, language: Language): BriefingCell[][] {
  const words = pptxWords[language];
  if (exhibit.kind === 'table') {
    return [exhibit.columns.map(({ heading }) => heading), ...exhibit.rows, ...more(exhibit.more)];
  }
  const whole = exhibit.unit === 'people';
  const { target } = exhibit;
  const heading = [words.label, words.value, words.unit, words.shown];
  return [
    [...heading, ...(target ? [words.targetColumn, words.verdict] : [])],
    ...exhibit.bars.map(({ label, value, shown, met }): BriefingCell[] => [
      label,
      { value, whole },
      words.units[exhibit.unit],
      shown,
      ...(target ? [{ value: target.value, whole }, met === null ? '' : met ? words.met : words.notMet] : []),
    ]),
    ...more(exhibit.more),
  ];
}

function more(sentence: string | null): BriefingCell[][] {
  return sentence === null ? [] : [[sentence]];
}
