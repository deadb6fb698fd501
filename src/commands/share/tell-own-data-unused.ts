import { isSomethingKept } from '../../project/is-something-kept.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';

export const ownDataUnusedNotice = 'own-data-unused';

/** Says, where nothing may be changed, that the user's own data on this machine are not what is shown. */
export async function tellOwnDataUnused(): Promise<void> {
  if (useApp.getState().mode !== 'view' || !(await isSomethingKept())) return;
  const message = { vi: messages.vi.share.ownDataUnused, en: messages.en.share.ownDataUnused };
  useApp.getState().noticePosted({ id: ownDataUnusedNotice, tone: 'info', message });
}
