const fewestRows = 2;

/** Rows of an exhibit that stay, on which page and in what place they were found to fit. */
export interface KeptRows {
  rows: number;
  of: unknown;
  /** Width and height, CSS pixels. */
  place: string;
}

/** Rows to be tried on a page: all of them, until fewer were found to fit. */
export function rowsTried(kept: KeptRows | null, of: unknown, all: number): number {
  return kept !== null && kept.of === of ? kept.rows : all;
}

/**
 * What stays when a page with `tried` rows has been measured in a place; the same where nothing changes. In another
 * place all rows are tried again, for it may be larger; then they go from the end, all of them before only one is left.
 */
export function keptAfter(
  kept: KeptRows | null,
  { of, place, tried, fits }: { of: unknown; place: string; tried: number; fits: boolean },
): KeptRows | null {
  if (kept !== null && kept.of === of && kept.place !== place) return null;
  if (fits || tried === 0) return kept;
  return { rows: tried > fewestRows ? tried - 1 : 0, of, place };
}
