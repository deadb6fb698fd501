import { useApp } from '../../state/store.ts';
import { forgetImport } from './import-files.ts';
import { stopIntake } from './the-intake.ts';

/** Turns the file down, whatever is being done with it; nothing of it was in force. */
export function cancelImport(): void {
  forgetImport();
  stopIntake();
  useApp.getState().intakeMoved({ step: 'none' });
}
