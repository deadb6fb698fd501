import type { IntakeState } from '../../state/intake-slice.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { percentShown } from '../../text/numbers.ts';
import { openRightPanel, showSheet } from '../show-panel.ts';
import { showPreview } from './show-preview.ts';

/** What is read out when a file on its way in has come a step further; null where that goes without saying. */
function announcement(intake: IntakeState): string | null {
  const { language, coverage } = useApp.getState();
  const { announced } = messages[language].intake;
  switch (intake.step) {
    case 'proposed':
      return announced.proposed(intake.proposal.file);
    case 'failed':
      return announced.failed(intake.file);
    case 'taken':
      return intake.after === null
        ? announced.taken(intake.title)
        : announced.takenWithNumber(
            intake.title,
            percentShown(intake.after, coverage?.target ?? 100, language),
          );
    default:
      return null;
  }
}

/** Whether some of the file lies in the city, so that there is something to look at. */
function isInSight(intake: IntakeState): boolean {
  return intake.step === 'proposed' && intake.proposal.preview.inCity > 0;
}

/** Opens the panel for a file that comes in, wherever it was dropped; shows where it lies, and reads out each step. */
export function followIntake(): () => void {
  return useApp.subscribe(({ intake }, before) => {
    if (intake === before.intake) return;
    if (before.intake.step === 'none') {
      openRightPanel('own-data');
      showSheet('details');
    }
    if (intake.step === before.intake.step) return;
    const told = announcement(intake);
    if (told !== null) useApp.getState().announced(told);
    if (before.intake.step === 'reading' && isInSight(intake)) showPreview();
  });
}
