import { zoomToLayer } from '../../commands/move-map.ts';
import { moveLayer, setLayerOpacity, setLayerVisible } from '../../commands/set-layer.ts';
import { aboutDataset } from '../../commands/show-panel.ts';
import type { LayerState } from '../../state/layer.ts';
import { isSimulatedLayer, layerDataset, layerTitle } from '../../state/layer-source.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { percent } from '../../text/numbers.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Popover, PopoverItem } from '../../ui/popover.tsx';
import { Slider } from '../../ui/slider.tsx';
import { stepsPastNeighbour } from './layer-groups.ts';
import { LayerLegend } from './layer-legend.tsx';
import styles from './layer-row.module.css';
import { LayerSwatch } from './layer-swatch.tsx';
import { ownShare } from './own-share.ts';

/** One layer: a checkbox with swatch and name, its options beside it, its legend below while it is shown. */
export function LayerRow({ layer }: { layer: LayerState }) {
  const language = useApp((app) => app.language);
  const city = useApp((app) => app.city);
  const simulated = useApp((app) => app.coverage?.simulated ?? false);
  if (!city) return null;
  const title = layerTitle(layer.id, city.catalog, language);
  const share = ownShare(layer.id, city.catalog);
  return (
    <li className={classNames(styles.row, !layer.visible && styles.hidden)}>
      <div className={styles.line}>
        <Checkbox checked={layer.visible} onChange={(visible) => setLayerVisible(layer.id, visible)}>
          <span className={styles.swatch}>
            <LayerSwatch id={layer.id} />
          </span>
          <span className={styles.name}>
            {title}
            {isSimulatedLayer(layer.id, city, simulated) && (
              <span className={styles.simulated}>{messages[language].app.simulated}</span>
            )}
            {share !== 'none' && (
              <span className={styles.own}>
                {share === 'all' ? messages[language].ownData.mark : messages[language].ownData.partlyMark}
              </span>
            )}
          </span>
        </Checkbox>
        <LayerOptions layer={layer} title={title} />
      </div>
      {layer.visible && (
        <div className={styles.legend}>
          <LayerLegend id={layer.id} />
        </div>
      )}
    </li>
  );
}

function LayerOptions({ layer, title }: { layer: LayerState; title: string }) {
  const language = useApp((app) => app.language);
  const layers = useApp((app) => app.layers);
  const catalog = useApp((app) => app.city?.catalog);
  const { layers: words } = messages[language];
  const dataset = catalog && layerDataset(layer.id, catalog);
  const move = (direction: 'up' | 'down') => {
    for (let step = stepsPastNeighbour(layers, layer.id, direction); step > 0; step -= 1) {
      moveLayer(layer.id, direction);
    }
  };
  return (
    <Popover icon="more" label={words.options(title)} widthPx={240} buttonClassName={styles.options}>
      <div className={styles.slider}>
        <Slider
          label={words.opacity}
          value={Math.round(layer.opacity * 100)}
          min={10}
          max={100}
          step={5}
          shown={percent(layer.opacity * 100, language, 0)}
          onChange={(value) => setLayerOpacity(layer.id, value / 100)}
        />
      </div>
      <hr className={styles.divider} />
      <PopoverItem
        icon="arrowUp"
        stays
        disabled={stepsPastNeighbour(layers, layer.id, 'up') === 0}
        onClick={() => move('up')}
      >
        {words.moveUp}
      </PopoverItem>
      <PopoverItem
        icon="arrowDown"
        stays
        disabled={stepsPastNeighbour(layers, layer.id, 'down') === 0}
        onClick={() => move('down')}
      >
        {words.moveDown}
      </PopoverItem>
      <hr className={styles.divider} />
      <PopoverItem icon="focus" onClick={() => zoomToLayer(layer.id)}>
        {words.zoomTo}
      </PopoverItem>
      {dataset && (
        <PopoverItem icon="info" onClick={() => aboutDataset(dataset.id)}>
          {words.about}
        </PopoverItem>
      )}
    </Popover>
  );
}
