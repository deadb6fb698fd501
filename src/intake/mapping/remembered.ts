import type { FileKind } from '../../data/file-kind.ts';
import type { Placing } from '../placing/placing.ts';

/** How a file of one shape was read before, for the next of the same shape. */
export interface RememberedMapping {
  /** Headings of the layer, folded and sorted, joined by a line feed. */
  shape: string;
  kind: FileKind;
  columns: Record<string, string>;
  placing: Placing | null;
  decimals: 'point' | 'comma';
  /** Whether the user had said it. */
  decimalsSaid?: true;
  defaults?: Record<string, string>;
}
