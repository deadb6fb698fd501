import { useState } from 'react';
import type { LayerId } from '../../state/layer.ts';
import { isSimulatedLayer, layerTitle } from '../../state/layer-source.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { LayerLegend } from '../layers/layer-legend.tsx';
import { LayerSwatch } from '../layers/layer-swatch.tsx';
import styles from './embed.module.css';

/** CSS pixels from which there is room for the legend to stand open. */
const roomyPx = { width: 760, height: 520 };

/** Layers whose colours mean nothing without their classes. */
const withClasses = new Set<LayerId>(['commune-coverage', 'population', 'uncovered']);

/** What is on the map, in short; folds so that it never covers a small map. */
export function EmbedLegend() {
  const language = useApp((app) => app.language);
  const city = useApp((app) => app.city);
  const layers = useApp((app) => app.layers);
  const simulated = useApp((app) => app.coverage?.simulated ?? false);
  const [open] = useState(() => innerWidth >= roomyPx.width && innerHeight >= roomyPx.height);
  const { share, app: words } = messages[language];
  const shown = layers.filter(({ visible }) => visible);
  if (!city || shown.length === 0) return null;
  return (
    <details className={styles.fold} open={open}>
      <summary className={styles.foldHead}>{share.legend}</summary>
      <ul className={styles.layers}>
        {shown.map(({ id }) => (
          <li key={id}>
            <span className={styles.layer}>
              <span className={styles.swatch}>
                <LayerSwatch id={id} />
              </span>
              {layerTitle(id, city.catalog, language)}
              {isSimulatedLayer(id, city, simulated) && ` · ${words.simulated}`}
            </span>
            {withClasses.has(id) && <LayerLegend id={id} />}
          </li>
        ))}
      </ul>
    </details>
  );
}
