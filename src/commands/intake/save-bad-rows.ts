import { useApp } from '../../state/store.ts';
import { saveFile } from '../save-file.ts';
import { askIntake } from './the-intake.ts';

/** Saves the rows that have a fault, each with its reason, as a table to put right. */
export async function saveBadRows(): Promise<void> {
  const { intake, language } = useApp.getState();
  if (intake.step !== 'proposed') return;
  const bytes = await askIntake((intake) => intake.badRows(language));
  const name = intake.proposal.file.replace(/\.[^.]*$/, '');
  const mime = 'text/csv;charset=utf-8';
  const ending = language === 'vi' ? 'dong-loi' : 'faulty-rows';
  saveFile({ name: `${name}-${ending}.csv`, mime, blob: new Blob([bytes as BlobPart], { type: mime }) });
}
