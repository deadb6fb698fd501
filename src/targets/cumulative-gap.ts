import { percentOf } from '../coverage/percent.ts';

/** A commune in the order of the gap. */
export interface GapStep {
  code: string;
  /** People not covered here. */
  people: number;
  /** People not covered here and in all communes before it. */
  cumulativePeople: number;
  /** The same as percent of everybody not covered. */
  cumulativeShare: number;
}

/** The gap from the commune with the most people not covered down to the one with the fewest. */
export interface CumulativeGap {
  steps: GapStep[];
  /** Everybody not covered. */
  people: number;
}

interface CommuneFigures {
  code: string;
  population: number;
  coveredPeople: number;
}

/** Sorts communes by people not covered, ties in the order given, and adds up. */
export function cumulativeGap(rows: readonly CommuneFigures[]): CumulativeGap {
  const gaps = rows
    .map(({ code, population, coveredPeople }) => ({ code, people: Math.max(0, population - coveredPeople) }))
    .sort((a, b) => b.people - a.people);
  const people = gaps.reduce((sum, gap) => sum + gap.people, 0);
  let cumulativePeople = 0;
  const steps = gaps.map((gap) => {
    cumulativePeople += gap.people;
    return { ...gap, cumulativePeople, cumulativeShare: percentOf(cumulativePeople, people) };
  });
  return { steps, people };
}

/** The fewest communes that together hold at least `share` percent of the gap; 0 where there is none. */
export function communesHolding({ steps, people }: CumulativeGap, share: number): number {
  if (people === 0 || share <= 0) return 0;
  const index = steps.findIndex((step) => step.cumulativeShare >= share);
  return index < 0 ? steps.length : index + 1;
}
