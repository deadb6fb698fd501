import { wholeRows } from '../../coverage/audit/whole-rows.ts';
import { communeTitleOf } from '../../targets/commune-names.ts';
import { messages } from '../../text/messages.ts';
import { integer, percentShown } from '../../text/numbers.ts';
import { UNKNOWN_FIGURE } from '../bound-text.ts';
import type { Exhibit } from '../exhibit.ts';
import { definitionResult } from '../figures/definition-result.ts';
import { type ExhibitInput, MOST_ROWS, sentence } from './exhibit-input.ts';

/** The communes with the most people not covered, in whole people that add up to the headline. */
export function gapsExhibit({ scene, facts, language }: ExhibitInput): Exhibit | null {
  const { rows } = definitionResult(facts, scene.definition);
  if (!rows) return null;
  const { briefing, mapWords } = messages[language];
  const { exhibits } = briefing;
  const whole = wholeRows(rows);
  const gaps = rows
    .map((row, k) => ({ row, people: whole.uncovered[k] ?? 0 }))
    .filter(({ people }) => people > 0)
    .sort((a, b) => b.people - a.people);
  const shown = gaps.slice(0, MOST_ROWS);
  return {
    kind: 'table',
    key: 'largest-gaps',
    title: exhibits.gaps.title,
    columns: [
      { heading: exhibits.gaps.name, align: 'start' },
      { heading: exhibits.gaps.people, align: 'end' },
      { heading: exhibits.gaps.share, align: 'end' },
    ],
    rows: shown.map(({ row, people }) => [
      communeTitleOf(facts.city, row.code, language) ?? mapWords.outside,
      integer(people, language),
      row.value === null ? UNKNOWN_FIGURE : percentShown(row.value, facts.coverage.target, language),
    ]),
    values: shown.map(({ row, people }) => [null, people, row.value]),
    more: sentence(gaps.length > MOST_ROWS ? exhibits.gapsMore(gaps.length - MOST_ROWS) : null),
  };
}
