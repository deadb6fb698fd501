import type { TargetLine } from '../../targets/target-board.ts';
import { presentFigure, targetFigure } from '../../targets/target-figure.ts';
import type { Language } from '../../text/language.ts';
import { messages } from '../../text/messages.ts';
import { UNKNOWN_FIGURE } from '../bound-text.ts';
import type { Exhibit } from '../exhibit.ts';
import { boardOf } from '../figures/target-figures.ts';
import { type ExhibitInput, MOST_ROWS, sentence } from './exhibit-input.ts';

/** Missed targets first, then those without a verdict but with a figure, then the met, then the unknown. */
function rank({ met, status }: TargetLine): number {
  if (met === false) return 0;
  if (status.kind === 'unknown') return 3;
  return met === null ? 1 : 2;
}

/** The targets board, as far as it fits. */
export function targetsExhibit({ facts, language }: ExhibitInput): Exhibit | null {
  const { exhibits } = messages[language].briefing;
  const board = boardOf(facts).sort((a, b) => rank(a) - rank(b));
  if (board.length === 0) return null;
  const shown = board.slice(0, MOST_ROWS);
  const rest = board.slice(MOST_ROWS);
  const unknown = rest.filter(({ status }) => status.kind === 'unknown').length;
  const others = rest.length - unknown;
  return {
    kind: 'table',
    key: 'targets',
    title: exhibits.targets.title,
    columns: [
      { heading: exhibits.targets.name, align: 'start' },
      { heading: exhibits.targets.wanted, align: 'end' },
      { heading: exhibits.targets.now, align: 'end' },
      { heading: exhibits.targets.verdict, align: 'start' },
    ],
    rows: shown.map((line) => rowOf(line, language)),
    values: shown.map(({ target, status }) => [
      null,
      target.value,
      status.kind === 'unknown' ? null : status.value,
      null,
    ]),
    more: sentence(
      others > 0 ? exhibits.targetsMore(others) : null,
      unknown > 0 ? exhibits.targetsMoreUnknown(unknown) : null,
    ),
  };
}

function rowOf({ target, status, met }: TargetLine, language: Language): string[] {
  const { kpi, targets } = messages[language];
  const verdict =
    met === null
      ? status.kind === 'unknown'
        ? targets.unknown
        : targets.undecided
      : met
        ? kpi.met
        : kpi.notMet;
  return [
    target.statement[language],
    targetFigure(target, language),
    status.kind === 'unknown' ? UNKNOWN_FIGURE : presentFigure(status.value, target, language),
    verdict,
  ];
}
