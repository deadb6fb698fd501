import { percentOf } from '../coverage/percent.ts';

/** A commune as a column: as wide as its part of the whole, as high as its share. */
export interface SpreadColumn {
  code: string;
  /** What the column is as wide as: people, or km² where land is counted. */
  weight: number;
  /** Percent covered, unrounded. */
  share: number;
  /** Left and right edge, in percent of all weight. */
  from: number;
  to: number;
}

/** How the communes spread over the percentages; the area under the columns is the share of the whole. */
export interface CommuneSpread {
  /** Lowest share first; communes without weight or without a share are left out. */
  columns: SpreadColumn[];
  /** Communes below the target, and their part of the whole in percent. */
  below: number;
  belowShare: number;
  /** Half of the communes have no more than this, in percent; null where there are none. */
  median: number | null;
}

export function communeSpread(
  rows: readonly { code: string; weight: number; share: number | null }[],
  target: number,
): CommuneSpread {
  const known = rows
    .flatMap(({ code, weight, share }) => (share === null || weight <= 0 ? [] : [{ code, weight, share }]))
    .sort((a, b) => a.share - b.share);
  const all = known.reduce((sum, row) => sum + row.weight, 0);
  let before = 0;
  const columns = known.map((row) => {
    const from = percentOf(before, all);
    before += row.weight;
    return { ...row, from, to: percentOf(before, all) };
  });
  const below = columns.filter((column) => column.share < target);
  return {
    columns,
    below: below.length,
    belowShare: below.at(-1)?.to ?? 0,
    median: columns[Math.ceil(columns.length / 2) - 1]?.share ?? null,
  };
}
