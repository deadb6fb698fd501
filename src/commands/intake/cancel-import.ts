import { useApp } from '../../state/store.ts';
import { forgetImport } from './import-files.ts';
import { stopIntake } from './the-intake.ts';

/** Turns the file down; nothing of it was in force. One that is being taken over is taken out again by undo only. */
export function cancelImport(): void {
  if (useApp.getState().intake.step === 'taking') return;
  forgetImport();
  stopIntake();
  useApp.getState().intakeMoved({ step: 'none' });
}
