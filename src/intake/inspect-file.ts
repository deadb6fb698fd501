import type { Failure } from '../data/failure.ts';
import type { FileKind } from '../data/file-kind.ts';
import type { ReadingContext } from '../data/reading-context.ts';
import { assumptions, crsName, statedName } from './assumptions.ts';
import type { ImportChoices } from './choices.ts';
import { formatOf } from './formats/index.ts';
import { hindrances, lookAt, openFile } from './open-intake.ts';
import type { FixId } from './proposal.ts';
import type { FormatId, StatedCrs } from './source.ts';

export interface Inspection {
  /** False exactly when there are errors. */
  ok: boolean;
  format: FormatId | null;
  kind: FileKind;
  /** Features or rows; null when nothing could be read. */
  features: number | null;
  /** The coordinate system that the file is read in, "EPSG:4326" where it states none; null without positions. */
  crs: string | null;
  remarks: Failure[];
  errors: Failure[];
  /** What could be done about the errors, if the user wants it. */
  fixes: FixId[];
}

/** What taking a file in as proposed would say, without keeping anything of it. `bytes` is null where it cannot be opened. */
export async function inspectFile(
  file: string,
  bytes: Uint8Array | null,
  context: ReadingContext,
): Promise<Inspection> {
  if (!bytes) return unread(null, [{ code: 'file-missing', where: { file } }]);
  const opened = await openFile(file, bytes, context, [], {});
  if (!opened.ok)
    return unread(bytes.length > 0 ? (formatOf(file, bytes)?.id ?? null) : null, opened.failures);
  const { source, sourceRemarks } = opened.value;
  const looked = await lookAt(opened.value);
  const { proposal } = looked;
  const { choices, report } = proposal;
  const stated = source.layers[choices.layer]!.crs;
  const errors = hindrances(file, proposal);
  const waiting = report.groups.filter(({ choice }) => choice === 'stop');
  return {
    ok: errors.length === 0,
    format: source.format,
    kind: choices.kind,
    features: report.rows,
    crs: crsOf(choices, stated, errors),
    remarks: assumptions(looked, stated, sourceRemarks),
    errors,
    fixes: waiting.flatMap(({ fix }) => fix ?? []),
  };
}

function crsOf(
  { placing }: ImportChoices,
  stated: StatedCrs | null,
  errors: readonly Failure[],
): string | null {
  if (stated && errors.some(({ code }) => code === 'crs-not-supported')) return statedName(stated);
  return placing ? crsName(placing.crs, stated) : null;
}

function unread(format: FormatId | null, errors: Failure[]): Inspection {
  const features = errors.every((error) => error.code === 'collection-empty') ? 0 : null;
  return { ok: false, format, kind: 'other', features, crs: null, remarks: [], errors, fixes: [] };
}
