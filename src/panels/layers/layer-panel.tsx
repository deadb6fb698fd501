import { type ReactNode, useDeferredValue } from 'react';
import type { LayerState } from '../../state/layer.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { AboutDataset } from './about-dataset.tsx';
import { groupedLayers } from './layer-groups.ts';
import { SharedSymbols } from './layer-legend.tsx';
import styles from './layer-panel.module.css';
import { LayerRow } from './layer-row.tsx';

const none: LayerState[] = [];

/** The layers and their legends, or the description of one dataset in their place. */
export function LayerPanel({ closeButton }: { closeButton?: ReactNode }) {
  const language = useApp((app) => app.language);
  // the first list, with every legend in it, is drawn in slices while the page goes on answering
  const isDrawn = useDeferredValue(useApp((app) => app.city !== null && app.layers.length > 0));
  const layers = useApp((app) => (isDrawn ? app.layers : none));
  const aboutDatasetId = useApp((app) => app.aboutDatasetId);
  const { layers: words } = messages[language];
  if (aboutDatasetId !== null) return <AboutDataset datasetId={aboutDatasetId} />;
  return (
    <div className={styles.panel}>
      {closeButton && (
        <div className={styles.head}>
          <h2 className={styles.title}>{words.title}</h2>
          {closeButton}
        </div>
      )}
      <div className={styles.body}>
        {groupedLayers(layers).map(({ group, layers: rows }) => (
          <section key={group} className={styles.group}>
            <h3>{words.groups[group]}</h3>
            <ul>
              {rows.map((layer) => (
                <LayerRow key={layer.id} layer={layer} />
              ))}
            </ul>
          </section>
        ))}
        <div className={styles.shared}>
          <SharedSymbols ids={layers.filter((layer) => layer.visible).map((layer) => layer.id)} />
        </div>
        {layers.length === 0 && <WaitingRows />}
      </div>
    </div>
  );
}

/** Rows to come, while the catalog is read. */
function WaitingRows() {
  return (
    <div className={styles.waiting} aria-hidden="true">
      {['60%', '75%', '50%', '70%', '65%', '55%'].map((width) => (
        <Skeleton key={width} width={width} height="14px" />
      ))}
    </div>
  );
}
