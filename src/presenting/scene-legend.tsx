import { symbolWords } from '../map/legend-words.ts';
import type { MapSymbol } from '../map/symbols.ts';
import { LayerLegend } from '../panels/layers/layer-legend.tsx';
import { LayerSwatch } from '../panels/layers/layer-swatch.tsx';
import { useLegends } from '../panels/layers/use-legend.ts';
import { SymbolIcon } from '../panels/symbol-icon.tsx';
import type { LayerId } from '../state/layer.ts';
import { isSimulatedLayer, layerTitle } from '../state/layer-source.ts';
import { useApp } from '../state/store.ts';
import { messages } from '../text/messages.ts';
import styles from './scene-legend.module.css';

/** What the visible layers look like, shortly. */
export function SceneLegend() {
  const language = useApp((app) => app.language);
  const city = useApp((app) => app.city);
  const layers = useApp((app) => app.layers);
  const simulated = useApp((app) => app.coverage?.simulated ?? false);
  const { presenting, app } = messages[language];
  const visible = layers.filter(({ id, visible: isVisible }) => isVisible && !id.startsWith('live:'));
  const places = visible.map(({ id }) => id).filter((id) => id.startsWith('places:'));
  if (!city || visible.length === 0) return null;
  return (
    <section className={styles.legend} aria-label={presenting.legend}>
      <ul className={styles.layers}>
        {visible.map(({ id }) => (
          <li key={id} className={styles.layer}>
            <p className={styles.name}>
              <span className={styles.swatch}>
                <LayerSwatch id={id} />
              </span>
              <span>
                {layerTitle(id, city.catalog, language)}
                {isSimulatedLayer(id, city, simulated) && (
                  <span className={styles.simulated}> · {app.simulated}</span>
                )}
              </span>
            </p>
            {!places.includes(id) && <LayerLegend id={id} />}
          </li>
        ))}
        <PlaceKinds ids={places} titles={places.map((id) => layerTitle(id, city.catalog, language))} />
      </ul>
    </section>
  );
}

/** Kinds up to which there is room for them all. */
const mostKinds = 8;

/** What the symbols of places stand for, each once, where the name of a layer does not say it. */
function PlaceKinds({ ids, titles }: { ids: LayerId[]; titles: string[] }) {
  const language = useApp((app) => app.language);
  const legends = useLegends(ids);
  const kinds = new Map<string, MapSymbol>();
  for (const item of legends) {
    if (item.kind !== 'symbol' || item.means.of !== 'kind') continue;
    const words = symbolWords(item.means, language);
    if (!titles.includes(words) && !kinds.has(words)) kinds.set(words, item.symbol);
  }
  if (kinds.size > mostKinds) return null;
  return [...kinds].map(([words, symbol]) => (
    <li key={words} className={styles.name}>
      <span className={styles.swatch}>
        <SymbolIcon symbol={symbol} size={18} />
      </span>
      <span>{words}</span>
    </li>
  ));
}
