import type { FailureCode } from '../../data/failure.ts';
import type { FaultChoice } from '../choices.ts';
import type { FixId } from '../proposal.ts';

/** What can be done about a kind of fault, and what is done unless the user says otherwise. */
export interface Mending {
  fix: FixId | null;
  choice: FaultChoice;
  keeps?: true;
}

const STOPS: Mending = { fix: null, choice: 'stop' };

/**
 * By code, or code and reason. Mended unasked is only what loses nothing, and no row is left out unasked; what does no
 * harm stays unless the user leaves it out. What would change a figure of the city waits until the user says so.
 */
const mendings: Readonly<Record<string, Mending>> = {
  'ring-not-closed': { fix: 'close-ring', choice: 'fix' },
  'winding-reversed': { fix: 'rewind', choice: 'fix' },
  'number-read': { fix: 'read-number', choice: 'fix' },
  'invalid-geometry:crosses-itself': { fix: 'make-valid', choice: 'stop' },
  'invalid-geometry:empty': { fix: 'drop-empty', choice: 'stop' },
  'wrong-geometry-type:null': { fix: 'drop-empty', choice: 'stop' },
  'coordinates-lat-lon-order': { fix: 'swap-axes', choice: 'stop' },
  'duplicate-id': { fix: 'keep-first', choice: 'stop' },
  'row-repeated': { fix: 'keep-first', choice: 'stop' },
  'row-repeated:harmless': { fix: 'keep-first', choice: 'keep', keeps: true },
  'outside-extent': { fix: null, choice: 'keep', keeps: true },
  'outside-extent:all': { fix: null, choice: 'keep', keeps: true },
  'outside-extent:counted': { fix: null, choice: 'stop', keeps: true },
  'outside-extent:counted-all': { fix: null, choice: 'stop', keeps: true },
  'value-implausible': { fix: null, choice: 'keep', keeps: true },
};

/** Fixes that leave the row out, because there is nothing in it or another says the same. */
export const fixesThatDrop: ReadonlySet<FixId> = new Set<FixId>(['drop-empty', 'keep-first']);

function mendingOf(key: string): Mending {
  return Object.hasOwn(mendings, key) ? mendings[key]! : STOPS;
}

/** What is done with the rows of a group: as the user chose, if that can be done, else what is done unasked. */
export function choiceFor(
  code: FailureCode,
  reason: string,
  given: Readonly<Record<string, FaultChoice>>,
): Mending {
  const key = groupKey(code, reason);
  const mending = mendingOf(key);
  const chosen = Object.hasOwn(given, key)
    ? given[key]
    : Object.hasOwn(given, code)
      ? given[code]
      : undefined;
  const cannot = (chosen === 'fix' && mending.fix === null) || (chosen === 'keep' && !mending.keeps);
  return chosen === undefined || cannot ? mending : { ...mending, choice: chosen };
}

/** What sets a group of faults apart from the others. */
export function groupKey(code: FailureCode, reason: string): string {
  return reason === '' ? code : `${code}:${reason}`;
}

/** What distinguishes faults of one code that are mended differently. */
export function reasonOf(code: FailureCode, detail: Record<string, string | number> | undefined): string {
  if (code === 'invalid-geometry') return String(detail?.reason ?? '');
  if (code === 'wrong-geometry-type') return detail?.found === 'null' ? 'null' : '';
  if (code === 'row-repeated') return String(detail?.reason ?? '');
  if (code === 'outside-extent') return outsideReason(detail);
  return '';
}

/** Whether the rows would count in a figure of the city, and whether all of the file lie outside. */
function outsideReason(detail: Record<string, string | number> | undefined): string {
  const counts = detail?.counts !== undefined && detail.counts !== 'register';
  return [counts && 'counted', detail?.reason].filter(Boolean).join('-');
}
