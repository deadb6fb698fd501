import type { CommuneSpread } from '../../targets/commune-spread.ts';
import type { CumulativeGap } from '../../targets/cumulative-gap.ts';
import type { Language } from '../../text/language.ts';
import type { Tokens } from '../../ui/tokens.ts';

/** A row of a chart of shares. */
export interface ShareRow {
  key: string;
  name: string;
  /** Percent, unrounded. */
  value: number;
  /** Whether land is counted instead of people. */
  land: boolean;
  /** Drawn solid. */
  strong: boolean;
  /** Degrees of the hatch of an operator's bar; null for a plain one. */
  hatchDegrees: number | null;
  /** Colour of the bar, six-digit hex. */
  color: string;
}

/** A chart as data; what it looks like is decided where it is drawn. Targets in percent. */
export type ChartSpec =
  | { kind: 'spread'; spread: CommuneSpread; target: number; land: boolean }
  | { kind: 'gap'; gap: CumulativeGap; half: number; most: number }
  | { kind: 'operators'; rows: ShareRow[]; target: number }
  | { kind: 'definitions'; rows: ShareRow[]; target: number };

/** The place a chart is drawn in. */
export interface ChartLook {
  widthPx: number;
  tokens: Tokens;
  language: Language;
  /** What the chart shows, as a sentence for those who do not see it. */
  label: string;
}

const curveHeightPx = 256;
const axisRoomPx = 44;

/** Height of a row of shares: its name over its bar or dot. */
export const shareRowPx = 46;

/** Height a chart needs, known before anything is drawn so that nothing jumps. */
export function chartHeightPx(spec: ChartSpec): number {
  return spec.kind === 'operators' || spec.kind === 'definitions'
    ? spec.rows.length * shareRowPx + axisRoomPx
    : curveHeightPx;
}
