import { damagedRecord } from './keep-project.ts';
import { saveFile } from './save-file.ts';

/** Saves what was kept on this machine and cannot be read, as it stands there. */
export function saveDamagedRecord(): void {
  const raw = damagedRecord();
  if (raw === null) return;
  const blob = new Blob([raw], { type: 'application/json' });
  saveFile({ name: 'damaged-project.json', mime: blob.type, blob });
}
