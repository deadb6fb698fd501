import type { Figures } from '../../briefing/bound-text.ts';
import type { Figure, FigureKey } from '../../briefing/figure.ts';
import { fold } from '../../text/fold.ts';
import type { Language } from '../../text/language.ts';

export type FigureGroupKey =
  | 'coverage'
  | 'compared'
  | 'gaps'
  | 'zones'
  | 'dead-zones'
  | 'targets'
  | 'dates'
  | 'places';

export interface FigureGroup {
  key: FigureGroupKey;
  figures: Figure[];
}

/** More than these are not listed at once. */
const mostListed = 60;

/** By how their keys begin; the first that fits. */
const groupStarts: [FigureGroupKey, RegExp][] = [
  ['compared', /^(operator:|definition:|largest-operator)/],
  [
    'gaps',
    /^(gap-clusters|half-gap-clusters|top-clusters|best-site|new-site|closing|uncovered-people|gap-|where-gap|half-gap)/,
  ],
  ['zones', /^zones-/],
  ['dead-zones', /^(dead-zone|villages-without-power)/],
  ['targets', /^(target|against-target|days-left|asks)/],
  ['dates', /^(data-date|today|basis)/],
  ['coverage', /^(coverage|covered-|total-|communes|mountain)/],
];

function groupOf(key: FigureKey): FigureGroupKey {
  return groupStarts.find(([, start]) => start.test(key))?.[0] ?? 'places';
}

/** The figures whose names hold every word asked for, in groups and in their order; how many, and how many are not listed. */
export function figureGroups(
  figures: Figures,
  query: string,
  language: Language,
): { groups: FigureGroup[]; count: number; more: number } {
  const words = fold(query).split(' ').filter(Boolean);
  const found = [...figures.values()].filter(({ label, key }) => {
    const name = fold(`${label[language]} ${key}`);
    return words.every((word) => name.includes(word));
  });
  const groups: FigureGroup[] = [];
  for (const figure of found.slice(0, mostListed)) {
    const key = groupOf(figure.key);
    const group = groups.find((each) => each.key === key);
    if (group) group.figures.push(figure);
    else groups.push({ key, figures: [figure] });
  }
  return { groups, count: found.length, more: Math.max(0, found.length - mostListed) };
}
