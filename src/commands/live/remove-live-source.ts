import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';

/** Takes a live layer away, as one change that can be undone; its host stays allowed. */
export function removeLiveSource(id: string): void {
  const app = useApp.getState();
  const source = app.live.find((each) => each.id === id);
  if (!source) return;
  app.dataChanged({ live: app.live.filter((each) => each !== source) }, 'live-removed');
  app.announced(messages[app.language].live.announced.removed(source.title));
}
