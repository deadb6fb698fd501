import type { Operator } from '../data/city.ts';
import {
  type AssumptionBasis,
  type Assumptions,
  bandOf,
  basisKnown,
  RADIUS_SWING,
  type Setting,
  withSetting,
} from './assumptions.ts';
import { evaluateAssumptions } from './evaluate-assumptions.ts';
import { indoorKnown } from './indoor-share.ts';
import type { Reach } from './reach.ts';

export interface TornadoEnd {
  setting: Setting;
  /** Percent, unrounded. */
  value: number;
}

/** One assumption taken from one end to the other. */
export interface TornadoRow {
  /** Unique among the rows. */
  key: string;
  /** The end with the lower value. */
  low: TornadoEnd;
  high: TornadoEnd;
  /** Percentage points between the ends. */
  swing: number;
}

export interface Tornado {
  /** Percent under the assumptions as they are. */
  current: number;
  /** Widest swing first; equal ones in the order the assumptions are set in. */
  rows: TornadoRow[];
}

/**
 * Which assumption matters most: each one at both ends of what is thinkable, one at a time, round the assumptions
 * given. The radius of a band at 0.75 and 1.25 times the nominal one; out of doors and indoors; every operator on air
 * and the one out that is missed most; the bases of people that give the lowest and the highest value. An assumption
 * that has only one setting in this city has no row.
 */
export function tornado(
  reach: Reach,
  assumptions: Assumptions,
  basis: AssumptionBasis,
  operators: readonly Pick<Operator, 'id'>[],
): Tornado {
  const valueAt = (setting: Setting) =>
    evaluateAssumptions(reach, withSetting(assumptions, setting), basis).value;
  const rows = settingsOf(reach, basis, operators)
    .filter(([, settings]) => settings.length > 1)
    .map(([key, settings]) => {
      const ends = settings.map((setting) => ({ setting, value: valueAt(setting) }));
      ends.sort((a, b) => a.value - b.value);
      const low = ends[0]!;
      const high = ends.at(-1)!;
      return { key, low, high, swing: high.value - low.value };
    });
  rows.sort((a, b) => b.swing - a.swing);
  return { current: evaluateAssumptions(reach, assumptions, basis).value, rows };
}

function settingsOf(
  { stations }: Reach,
  basis: AssumptionBasis,
  operators: readonly Pick<Operator, 'id'>[],
): [key: string, settings: Setting[]][] {
  const bands = [...new Set(stations.map(bandOf))].sort();
  const present = operators.filter(({ id }) => stations.some(({ operator }) => operator === id));
  const environments = indoorKnown(stations, basis.radioModel) ? (['outdoor', 'indoor'] as const) : [];
  const bases = (['list', 'announced', 'census'] as const).filter((each) => basisKnown(each, basis));
  return [
    ...bands.map((band): [string, Setting[]] => [
      `radius:${band}`,
      [1 - RADIUS_SWING, 1 + RADIUS_SWING].map((factor) => ({ assumption: 'radius', band, factor })),
    ]),
    ['environment', environments.map((environment) => ({ assumption: 'environment', environment }))],
    [
      'operator-out',
      present.length > 0
        ? [null, ...present.map(({ id }) => id)].map((operator) => ({ assumption: 'operator-out', operator }))
        : [],
    ],
    ['population', bases.map((population) => ({ assumption: 'population', population }))],
  ];
}
