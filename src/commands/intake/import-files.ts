import { proxy } from 'comlink';
import { shapefileNameOf } from '../../intake/formats/shapefile/companion-files.ts';
import { limits } from '../../intake/limits.ts';
import { useApp } from '../../state/store.ts';
import { mayChangeOrTell } from '../refuse-change.ts';
import { askIntake, holdOriginal, nothingTaken, startIntake, stopIntake } from './the-intake.ts';

/** The file asked for last; an answer about an earlier one is dropped. */
let latest = 0;

/** Turns every question about a file that is still open into one whose answer is dropped. */
export function forgetImport(): void {
  latest += 1;
}

/**
 * Looks at files the user has dropped or chosen; nothing changes. Several at once are the parts of one shapefile; of
 * others only the first can be looked at, and the user is told.
 */
export async function importFiles(files: readonly File[]): Promise<void> {
  const [first] = files;
  if (!first || !mayChangeOrTell()) return;
  await nothingTaken();
  const total = files.reduce((sum, file) => sum + file.size, 0);
  if (total > limits.fileBytes) {
    fail(first.name, 'too-large', { what: 'fileBytes', limit: limits.fileBytes, found: total });
    return;
  }
  if (files.length === 1) {
    await importBytes(first.name, () => bytesOf(first));
    return;
  }
  const parts = shapefileParts(files);
  if (!parts) {
    fail(first.name, 'several-files', { files: files.length });
    return;
  }
  await importBytes(`${parts}.zip`, async () => {
    const { zipSync } = await import('fflate');
    const entries = await Promise.all(files.map(async (file) => [file.name, await bytesOf(file)] as const));
    return zipSync(Object.fromEntries(entries), { level: 0 });
  });
}

/** Takes a file apart in a worker and shows what it seems to be; one that is being taken over comes first. */
export async function importBytes(file: string, read: () => Promise<Uint8Array>): Promise<void> {
  if (!mayChangeOrTell()) return;
  forgetImport();
  const asked = latest;
  await nothingTaken();
  if (asked !== latest) return;
  startIntake();
  const app = useApp.getState();
  app.intakeMoved({ step: 'reading', file, done: null });
  try {
    const bytes = await read();
    if (asked !== latest) return;
    holdOriginal(bytes);
    const { city, mappings } = useApp.getState();
    const context = {
      cityBbox: city?.catalog.city.bbox ?? null,
      operators: city?.catalog.operators ?? [],
      communes: city && city.communes.length > 0 ? city.communes : null,
      radioModel: city?.radioModel ?? [],
    };
    const onProgress = proxy((done: number) => {
      // a report may come in after the answer
      const { intake, intakeMoved } = useApp.getState();
      if (asked === latest && intake.step === 'reading') intakeMoved({ step: 'reading', file, done });
    });
    const answer = await askIntake((intake) => intake.open(file, bytes, context, mappings, onProgress));
    if (asked !== latest) return;
    if (answer.ok) app.intakeMoved({ step: 'proposed', proposal: answer.value, revising: false });
    else app.intakeMoved({ step: 'failed', file, failures: answer.failures });
  } catch {
    if (asked === latest) fail(file, 'file-unreadable');
  }
}

async function bytesOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

/** The common name of files that are the parts of one shapefile; null where they are not. */
function shapefileParts(files: readonly File[]): string | null {
  const names = files.map(({ name }) => shapefileNameOf(name)?.toLowerCase());
  const [first] = files;
  const hasShapes = files.some(({ name }) => /\.shp$/i.test(name));
  const areOne = names[0] !== undefined && names.every((name) => name === names[0]);
  return first && hasShapes && areOne ? shapefileNameOf(first.name) : null;
}

function fail(
  file: string,
  code: 'too-large' | 'several-files' | 'file-unreadable',
  detail?: Record<string, string | number>,
): void {
  forgetImport();
  stopIntake();
  const failure = { code, where: { file }, ...(detail ? { detail } : {}) };
  useApp.getState().intakeMoved({ step: 'failed', file, failures: [failure] });
}
