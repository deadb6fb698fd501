import { fold } from '../../text/fold.ts';

/** What layers of one shape share: their headings, in whatever order. */
export function layerShape(columns: readonly string[]): string {
  return columns.map(fold).sort().join('\n');
}
