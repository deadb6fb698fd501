import type { Failure } from '../../data/failure.ts';
import { rememberMapping } from '../../intake/mapping/remember.ts';
import type { PreparedDataset, Proposal } from '../../intake/proposal.ts';
import { hasRoomForOriginal } from '../../project/kept-original.ts';
import type { ImportedDataset } from '../../project/project.ts';
import { useApp } from '../../state/store.ts';
import { changeDatasets } from '../change-datasets.ts';
import { holdContent } from '../contents.ts';
import { importRegister } from '../import-register.ts';
import { openRightPanel } from '../show-panel.ts';
import { askIntake, originalInHand, stopIntake, whileTaking } from './the-intake.ts';

/** Takes the file in view over: dead zones go on to the register's own check, all else becomes a dataset. */
export async function acceptImportedFile(): Promise<void> {
  const app = useApp.getState();
  // what is taken over is what is on the screen
  if (app.intake.step !== 'proposed' || app.intake.revising) return;
  const { proposal } = app.intake;
  app.intakeMoved({ step: 'taking', proposal });
  await whileTaking(async () => {
    const failures = await take(proposal).catch((): Failure[] => [
      { code: 'file-unreadable', where: { file: proposal.file } },
    ]);
    if (failures) useApp.getState().intakeMoved({ step: 'failed', file: proposal.file, failures });
  });
}

async function take(proposal: Proposal): Promise<Failure[] | null> {
  const prepared = await askIntake((intake) => intake.prepare());
  if (!prepared.ok) return prepared.failures;
  useApp.getState().mappingRemembered(rememberMapping(proposal));
  if (prepared.value.kind === 'dead-zones') return toRegister(prepared.value);
  const before = useApp.getState().coverage?.value ?? null;
  await holdContent(prepared.value.bytes, prepared.value.sha256);
  const original = await keptOriginal(proposal);
  let dataset = imported(proposal, prepared.value, prepared.value.kind, original);
  const failures = await changeDatasets((datasets) => {
    dataset = { ...dataset, id: freeId(datasets) };
    return [...datasets, dataset];
  }, 'dataset-imported');
  if (failures) return failures;
  stopIntake();
  const app = useApp.getState();
  app.intakeMoved({
    step: 'taken',
    datasetId: dataset.id,
    title: dataset.title,
    counts: dataset.counts,
    before,
    after: app.coverage?.value ?? null,
  });
  return null;
}

async function toRegister({ fileName, bytes }: PreparedDataset): Promise<null> {
  stopIntake();
  useApp.getState().intakeMoved({ step: 'none' });
  openRightPanel('dead-zones');
  await importRegister(new File([bytes as BlobPart], fileName, { type: 'text/csv' }));
  return null;
}

/** The file as it was handed over, held to be kept where there is room for it. */
async function keptOriginal({ file, format, bytes, sha256 }: Proposal): Promise<ImportedDataset['original']> {
  const inHand = originalInHand();
  const kept = inHand !== null && hasRoomForOriginal(useApp.getState().datasets, { sha256, bytes });
  if (kept) await holdContent(inHand, sha256);
  return { name: file, format, sha256, bytes, kept };
}

function imported(
  { file, choices }: Proposal,
  prepared: PreparedDataset,
  kind: ImportedDataset['kind'],
  original: ImportedDataset['original'],
): ImportedDataset {
  const { title, source, asOf, simulated, mode } = choices;
  return {
    id: '',
    kind,
    mode,
    title: title.trim() === '' ? file : title.trim(),
    source: source.trim() === '' ? file : source.trim(),
    asOf,
    simulated,
    content: {
      fileName: prepared.fileName,
      sha256: prepared.sha256,
      bytes: prepared.bytes.length,
      count: prepared.count,
    },
    original,
    choices,
    counts: prepared.counts,
    addedAt: new Date().toISOString(),
  };
}

/** An id that no dataset has or had: undo may bring one back. */
function freeId(datasets: readonly ImportedDataset[]): string {
  const { past, future } = useApp.getState();
  const ever = [datasets, ...[...past, ...future].map(({ data }) => data.datasets)].flat();
  const numbers = ever.map(({ id }) => Number(/^own-(\d{1,9})$/.exec(id)?.[1] ?? 0));
  return `own-${numbers.reduce((most, number) => Math.max(most, number), 0) + 1}`;
}
