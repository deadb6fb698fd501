import type { Failure } from '../data/failure.ts';
import type { FileKind } from '../data/file-kind.ts';
import type { ParsedFile } from '../data/parsed-file.ts';
import type { ReadingContext } from '../data/reading-context.ts';
import { assumptions } from './assumptions.ts';
import { rowsOf } from './judge.ts';
import { hindrances, lookAt, openFile } from './open-intake.ts';

export type TakenFile =
  | { ok: true; content: ParsedFile; remarks: Failure[] }
  | { ok: false; failures: Failure[]; remarks: Failure[] };

/** A file as one kind with everything else as the app proposes it: its rows for the readers, and what was assumed. */
export async function takeAsProposed(
  file: string,
  bytes: Uint8Array,
  kind: FileKind,
  context: ReadingContext,
): Promise<TakenFile> {
  const opened = await openFile(file, bytes, context, [], { kind });
  if (!opened.ok) return { ...opened, remarks: [] };
  const { source, sourceRemarks } = opened.value;
  const looked = await lookAt(opened.value);
  const { proposal, taken } = looked;
  const stated = source.layers[proposal.choices.layer]!.crs;
  const failures = hindrances(file, proposal);
  const readerRemarks = new Set(taken.report.readerRemarks);
  const remarks = assumptions(looked, stated, sourceRemarks).filter((remark) => !readerRemarks.has(remark));
  if (failures.length > 0) return { ok: false, failures, remarks };
  // The readers say their remarks again.
  return { ok: true, content: rowsOf(taken.parsed, taken.taken), remarks };
}
