import { useApp } from '../../state/store.ts';
import { theMap } from '../map-port.ts';

/** Brings everything the file in view holds into sight. */
export function showPreview(): void {
  const { intake } = useApp.getState();
  if (intake.step !== 'proposed' && intake.step !== 'taking') return;
  const { bbox } = intake.proposal.preview;
  if (bbox) theMap()?.fitBbox(bbox);
}
