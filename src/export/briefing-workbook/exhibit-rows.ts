import type { Exhibit } from '../../briefing/exhibit.ts';
import type { Language } from '../../text/language.ts';
import { pptxWords } from '../../text/messages/pptx.ts';
import type { BriefingCell } from './briefing-sheet.ts';
import { numberCell } from './number-cell.ts';

/**
 * A table as it is read, with numbers where it knows them; a chart with its values unrounded, how they are read, and
 * what judges them.
 */
export function exhibitRows(exhibit: Exhibit, language: Language): BriefingCell[][] {
  const words = pptxWords[language];
  if (exhibit.kind === 'table') {
    const { columns, rows, values } = exhibit;
    const cells = rows.map((row, k) =>
      row.map((shown, at): BriefingCell => {
        const value = values?.[k]?.[at] ?? null;
        return (value === null ? null : numberCell(shown, value, language)) ?? shown;
      }),
    );
    return [columns.map(({ heading }) => heading), ...cells, ...more(exhibit.more)];
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
