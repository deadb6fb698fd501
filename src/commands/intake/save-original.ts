import { originalFileName } from '../../project/kept-original.ts';
import type { ImportedDataset } from '../../project/project.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { contentOf } from '../contents.ts';
import { saveFile } from '../save-file.ts';

const noticeId = 'original-gone';
const mime = 'application/octet-stream';

/** Saves the file that a dataset came from, as it was handed over. */
export async function saveOriginal({ original }: ImportedDataset): Promise<void> {
  useApp.getState().noticeDismissed(noticeId);
  const bytes = original.kept ? await contentOf(original.sha256) : null;
  if (bytes) {
    const blob = new Blob([bytes as BlobPart], { type: mime });
    return saveFile({ name: originalFileName(original), mime, blob });
  }
  const say = (language: 'vi' | 'en') => messages[language].project.originalGone(original.name);
  useApp.getState().noticePosted({
    id: noticeId,
    tone: 'error',
    message: { vi: say('vi'), en: say('en') },
  });
}
