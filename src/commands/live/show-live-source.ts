import { useApp } from '../../state/store.ts';

/** Switches a live layer on or off; while it is off its server is not asked. */
export function showLiveSource(id: string, visible: boolean): void {
  const app = useApp.getState();
  const live = app.live.map((source) => (source.id === id ? { ...source, visible } : source));
  app.dataChanged({ live }, 'live-changed');
}
