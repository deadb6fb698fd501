import { DATABASE_NAME } from './project-database.ts';
import { openProjectStore } from './project-store.ts';
import { isEmptySummary, projectSummary } from './project-summary.ts';

/** Whether something of the user's is kept on this machine; nothing of it is taken, and nothing is made where there is none. */
export async function isSomethingKept(): Promise<boolean> {
  try {
    const databases = await indexedDB.databases();
    if (!databases.some(({ name }) => name === DATABASE_NAME)) return false;
    const nothing = () => {};
    const opening = await openProjectStore({ waiting: nothing, handedOver: nothing });
    if (opening.outcome !== 'opened') return opening.outcome === 'newer';
    const { project } = await opening.store.load();
    opening.store.close();
    return !isEmptySummary(projectSummary(project));
  } catch {
    return false;
  }
}
