import type { ChoicesGiven } from '../../intake/choices.ts';
import { useApp } from '../../state/store.ts';
import { askIntake } from './the-intake.ts';

/** The correction made last; an answer to an earlier one is dropped. */
let latest = 0;

/** Looks at the file again as the user has corrected it. */
export async function reviseImport(given: ChoicesGiven): Promise<void> {
  const app = useApp.getState();
  if (app.intake.step !== 'proposed') return;
  latest += 1;
  const asked = latest;
  const { proposal } = app.intake;
  app.intakeMoved({ step: 'proposed', proposal, revising: true });
  try {
    const answer = await askIntake((intake) => intake.revise(given));
    const { intake, intakeMoved } = useApp.getState();
    if (asked !== latest || intake.step !== 'proposed') return;
    if (answer.ok) intakeMoved({ step: 'proposed', proposal: answer.value, revising: false });
    else intakeMoved({ step: 'failed', file: proposal.file, failures: answer.failures });
  } catch {
    const { intake, intakeMoved } = useApp.getState();
    if (asked !== latest || intake.step !== 'proposed') return;
    const failure = { code: 'file-unreadable', where: { file: proposal.file } } as const;
    intakeMoved({ step: 'failed', file: proposal.file, failures: [failure] });
  }
}
