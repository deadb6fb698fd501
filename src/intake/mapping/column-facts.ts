import { shownValue } from '../../data/shown-value.ts';
import { splitPair } from '../placing/position-columns.ts';
import { readCoordinate } from '../placing/read-angle.ts';
import { columnDecimals, type Decimals } from '../placing/read-number.ts';
import type { Cell, SourceLayer } from '../source.ts';
import { likelierDegrees } from './decimals.ts';

/** What a look at some of its cells tells of a column. */
export interface ColumnFacts {
  heading: string;
  /** Different values as people read them, at most 5. */
  samples: string[];
  /** Cells that are not empty. */
  filled: number;
  /** Whether most of the cells looked at are numbers. */
  numbers: boolean;
  /** Least and greatest of the numbers looked at; null where they are no numbers. */
  range: [least: number, most: number] | null;
  /** Whether most cells hold two numbers, as a position in one cell. */
  pairs: boolean;
}

/** Cells of a column that are looked at, spread over the rows. */
const SAMPLE = 1_000;
const SHOWN = 5;

/** Looks at every column of a layer. */
export function columnFacts({ columns, rows }: Pick<SourceLayer, 'columns' | 'rows'>): ColumnFacts[] {
  const filled = filledCounts(columns.length, rows);
  const step = Math.max(1, Math.floor(rows.length / SAMPLE));
  return columns.map((heading, column) => {
    const cells: Cell[] = [];
    for (let i = 0; i < rows.length && cells.length < SAMPLE; i += step) {
      const cell = rows[i]![column] ?? null;
      if (!isEmpty(cell)) cells.push(cell);
    }
    return { heading, filled: filled[column]!, ...factsOf(cells) };
  });
}

export function isEmpty(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || cell === '';
}

function filledCounts(width: number, rows: readonly Cell[][]): number[] {
  const counts = Array.from({ length: width }, () => 0);
  for (const cells of rows) {
    for (let c = 0; c < width; c += 1) {
      if (!isEmpty(cells[c])) counts[c]! += 1;
    }
  }
  return counts;
}

function factsOf(cells: readonly Cell[]): Omit<ColumnFacts, 'heading' | 'filled'> {
  const own = columnDecimals(cells);
  const decimals = own === 'ambiguous' ? (likelierDegrees(cells) ?? 'point') : own;
  let least = Infinity;
  let most = -Infinity;
  let numbers = 0;
  let pairs = 0;
  for (const cell of cells) {
    const value = readCoordinate(cell, decimals);
    if (value !== null) {
      numbers += 1;
      if (value < least) least = value;
      if (value > most) most = value;
    } else if (splitPair(cell).length === 2 && isPair(cell, decimals)) pairs += 1;
  }
  const areNumbers = numbers > 0 && numbers * 2 > cells.length;
  return {
    samples: [...new Set(cells.slice(0, 50).map(shownValue))].slice(0, SHOWN),
    numbers: areNumbers,
    range: areNumbers ? [least, most] : null,
    pairs: pairs > 0 && pairs * 2 > cells.length,
  };
}

function isPair(cell: Cell, decimals: Decimals): boolean {
  return splitPair(cell).every((part) => readCoordinate(part, decimals) !== null);
}
