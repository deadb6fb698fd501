import type { DefinitionKey } from '../result.ts';

/** A range of percentages round a value, from repeated draws. */
export interface Interval {
  /** Percent. */
  low: number;
  high: number;
  /** The value itself, without any error. */
  point: number;
  /** Share of the draws between the ends, 0 to 1. */
  level: number;
  draws: number;
  seed: number;
}

/** From which to which value the recognised definitions lead with the same data. */
export interface DefinitionRange {
  low: { definition: DefinitionKey; value: number };
  high: { definition: DefinitionKey; value: number };
  point: number;
}

/** Three causes of doubt about one percentage, apart: they answer different questions and are never added up. */
export interface CoverageInterval {
  /** Where in the communes people live. */
  population: Interval;
  /** How far stations reach; null where the service areas were not made from stations. */
  radius: Interval | null;
  /** What counts as covered. */
  definition: DefinitionRange;
}
