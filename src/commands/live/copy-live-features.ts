import { useApp } from '../../state/store.ts';
import { importBytes } from '../intake/import-files.ts';
import { openRightPanel } from '../show-panel.ts';

/** Hands the features of a live layer to the import, as a file of this moment; nothing changes before it is taken. */
export async function copyLiveFeatures(id: string): Promise<void> {
  const { live, liveStatus } = useApp.getState();
  const source = live.find((each) => each.id === id);
  const status = liveStatus.get(id);
  if (!source || status?.state !== 'ready' || status.view.form !== 'features') return;
  const { features } = status.view;
  openRightPanel('own-data');
  const name = source.title.replace(/[\\/\p{C}]+/gu, ' ').trim();
  await importBytes(`${name}.geojson`, async () =>
    new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features })),
  );
}
