import { ExportFault } from '../../export/export-fault.ts';
import type { FileDescription } from '../../export/file-description.ts';
import type { Exporting } from '../../state/briefing-slice.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { saveFile } from '../save-file.ts';

type Words = (typeof messages)['vi']['briefingPanel']['exports'];

export type ExportKind = Exporting['kind'];

/** Why an export has stopped, and at which scene, counted from 1. */
export interface ExportStop {
  failure: keyof Words['failures'] | 'aborted';
  scene?: number;
  /** Said instead where the export knows better. */
  sentence?: string;
}

/** What an export may say and must heed while it runs. */
export interface ExportWork {
  signal: AbortSignal;
  /** What it is at, and the share that is done, 0 to 1. */
  at(say: (steps: Words['steps']) => string, done: number): void;
}

let running: AbortController | null = null;

/** Makes a file and saves it, one at a time; what it is at and how it ends is in `exporting`. */
export async function runExport(
  kind: ExportKind,
  make: (work: ExportWork) => Promise<FileDescription | ExportStop>,
): Promise<void> {
  if (isBusy()) return;
  const control = new AbortController();
  running = control;
  const { signal } = control;
  const move = (state: Exporting['state'], done: number, say: (words: Words) => string) => {
    const { language, exportingMoved } = useApp.getState();
    exportingMoved({ kind, state, done, outcome: say(messages[language].briefingPanel.exports) });
  };
  const at: ExportWork['at'] = (say, done) => {
    if (!signal.aborted) move('running', done, ({ steps }) => say(steps));
  };
  at((steps) => steps.waiting, 0);
  const made = await Promise.race([make({ signal, at }).catch(stopOf), cancelled(signal)]);
  running = null;
  if (signal.aborted) move('cancelled', 0, (words) => words.cancelled);
  else if ('failure' in made) move('failed', 0, (words) => stopSentence(made, words));
  else {
    saveFile(made);
    move('done', 1, () => made.name);
  }
  const { exporting, language, announced } = useApp.getState();
  const words = messages[language].briefingPanel.exports;
  announced(exporting?.state === 'done' ? words.saved(exporting.outcome) : (exporting?.outcome ?? ''));
}

/** Stops the export that runs; nothing is saved. */
export function cancelExport(): void {
  running?.abort();
}

/** Takes the outcome of the last export off the screen. */
export function dismissExport(): void {
  if (!isBusy()) useApp.getState().exportingMoved(null);
}

function isBusy(): boolean {
  return useApp.getState().exporting?.state === 'running';
}

function stopOf(reason: unknown): ExportStop {
  if (!(reason instanceof ExportFault)) return { failure: 'other' };
  switch (reason.code) {
    case 'font-missing':
    case 'picture-unreadable':
    case 'canvas-refused':
    case 'aborted':
      return { failure: reason.code };
    default:
      return { failure: 'other' };
  }
}

/** The end of an export that the user stops, at once: what it is drawing may still take a while. */
function cancelled(signal: AbortSignal): Promise<ExportStop> {
  return new Promise((resolve) =>
    signal.addEventListener('abort', () => resolve({ failure: 'aborted' }), { once: true }),
  );
}

function stopSentence({ failure, scene, sentence }: ExportStop, words: Words): string {
  if (sentence !== undefined) return sentence;
  const why = failure === 'aborted' ? words.cancelled : words.failures[failure];
  return scene === undefined ? why : words.inScene(scene, why);
}
