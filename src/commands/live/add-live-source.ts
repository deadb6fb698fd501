import type { FoundService } from '../../live/find-layers.ts';
import type { LiveSource } from '../../project/project.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';

/** Adds one layer of a service that was found, switched on, as one change that can be undone. */
export function addLiveSource({ kind, url }: FoundService, layer: FoundService['layers'][number]): void {
  const app = useApp.getState();
  const source: LiveSource = {
    id: freeId(app.live),
    kind,
    title: layer.title.trim() || layer.name || new URL(url).hostname,
    url,
    layer: layer.name,
    visible: true,
  };
  app.dataChanged({ live: [...app.live, source] }, 'live-added');
  app.liveFindingMoved({ step: 'none' });
  app.announced(messages[app.language].live.announced.added(source.title));
}

function freeId(live: readonly LiveSource[]): string {
  const numbers = live.map(({ id }) => Number(/^live-(\d{1,9})$/.exec(id)?.[1] ?? 0));
  return `live-${numbers.reduce((most, number) => Math.max(most, number), 0) + 1}`;
}
