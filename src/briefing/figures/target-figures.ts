import type { DefinitionKey } from '../../coverage/result.ts';
import { boardSummary, type TargetLine, targetBoard } from '../../targets/target-board.ts';
import { presentFigure, targetFigure } from '../../targets/target-figure.ts';
import { messages } from '../../text/messages.ts';
import type { BriefingFacts, Figure } from '../figure.ts';
import { coverageSpec, type FigureSpec, figureSpec, inBoth } from './figure-spec.ts';
import { coverageDatasets, datasetsAsOf, datasetsOfKind } from './sources.ts';

/** Every target of the city as it stands. */
export function boardOf({ city, coverage, zones, today }: BriefingFacts): TargetLine[] {
  return targetBoard(city.targets, { city, coverage, zones }, today);
}

/** What a target is held against: the coverage as it is published and the zones; null where neither decides it. */
function countedBy({ status }: TargetLine, { coverage }: BriefingFacts): DefinitionKey | null {
  if (status.kind !== 'computed' || status.from === 'official-count') return null;
  return status.from === 'zones' ? 'any' : coverage.definition;
}

/** What the board is counted by; null where no line of it hangs on the coverage. */
export function boardCountedBy(board: readonly TargetLine[], facts: BriefingFacts): DefinitionKey | null {
  return board.map((line) => countedBy(line, facts)).find((definition) => definition !== null) ?? null;
}

/** How many targets are met, and each target with what it asks for and where it stands. */
export function targetFigures(facts: BriefingFacts): FigureSpec[] {
  const board = boardOf(facts);
  if (board.length === 0) return [];
  const summary = boardSummary(board);
  const datasets = datasetsOfKind(facts, 'targets');
  const waits = facts.zones === null && board.some(({ target }) => target.unit === 'percent of zones');
  const count = (key: string, of: keyof typeof summary, name: FigureSpec['name']) =>
    coverageSpec(facts, {
      key,
      name,
      unit: 'count',
      value: waits && of !== 'targets' ? null : summary[of],
      show: (value, language) => messages[language].briefing.units.targets(value),
      definition: of === 'targets' ? null : boardCountedBy(board, facts),
      datasets,
    });
  return [
    count(
      'targets',
      'targets',
      inBoth(({ labels }) => labels.targets),
    ),
    count(
      'targets-met',
      'met',
      inBoth(({ labels }) => labels.targetsMet),
    ),
    count(
      'targets-missed',
      'missed',
      inBoth(({ labels }) => labels.targetsMissed),
    ),
    count(
      'targets-unknown',
      'unknown',
      inBoth(({ labels }) => labels.targetsUnknown),
    ),
    ...board.flatMap((line) => ofTarget(line, facts, datasets)),
  ];
}

function ofTarget(line: TargetLine, facts: BriefingFacts, datasets: string[]): FigureSpec[] {
  const { target, status, met } = line;
  const unit: Figure['unit'] = target.unit.startsWith('percent') ? 'percent' : 'count';
  const source = { vi: target.source, en: target.source };
  const given = 'source' in status ? status : null;
  const computed = status.kind === 'computed' && given === null;
  return [
    figureSpec({
      key: `target:${target.id}`,
      name: inBoth(({ labels }, language) => labels.wanted(target.statement[language])),
      unit,
      value: target.value,
      show: (value, language) => targetFigure({ ...target, value }, language),
      asOf: target.sourceDate,
      datasets,
      source,
    }),
    figureSpec({
      key: `target-now:${target.id}`,
      name: inBoth(({ labels }, language) => labels.present(target.statement[language])),
      unit,
      value: status.kind === 'unknown' ? null : status.value,
      show: (value, language) => presentFigure(value, target, language),
      definition: countedBy(line, facts),
      met,
      simulated: status.kind !== 'unknown' && status.simulated,
      asOf: given ? given.asOf : datasetsAsOf(datasets, facts),
      datasets: computed
        ? [...new Set([...coverageDatasets(facts), ...datasets])]
        : datasetsOfKind(facts, 'dead-zone-counts', 'facts'),
      ...(given && { source: { vi: given.source, en: given.source } }),
    }),
  ];
}
