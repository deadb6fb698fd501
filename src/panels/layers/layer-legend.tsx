import type { LegendItem } from '../../map/legend.ts';
import { symbolWords } from '../../map/legend-words.ts';
import type { LayerId } from '../../state/layer.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { integer } from '../../text/numbers.ts';
import { SymbolIcon } from '../symbol-icon.tsx';
import { ClassRamp } from './class-ramp.tsx';
import { hatch } from './hatch.ts';
import styles from './layer-legend.module.css';
import { useLegend, useLegends } from './use-legend.ts';

type Item<Kind extends LegendItem['kind']> = Extract<LegendItem, { kind: Kind }>;

function ofKind<Kind extends LegendItem['kind']>(items: LegendItem[], kind: Kind): Item<Kind>[] {
  return items.filter((item): item is Item<Kind> => item.kind === kind);
}

/** What is the same for every layer of places is said once for all of them. */
function isShared(item: Item<'symbol'>): boolean {
  return item.means.of === 'status' || item.means.of === 'position' || item.means.of === 'crowded';
}

/** Layers whose one symbol is not what their swatch shows, or not all of it. */
const alwaysListed = new Set<LayerId>(['stations', 'dead-zones', 'gap-clusters']);

/** The legend below a layer's name; null where the swatch beside the name says it all. */
export function LayerLegend({ id }: { id: LayerId }) {
  const items = useLegend(id);
  const classes = ofKind(items, 'class');
  const circles = ofKind(items, 'circle');
  const symbols = ofKind(items, 'symbol').filter((item) => !isShared(item));
  const [noData] = ofKind(items, 'no-data');
  const listed = symbols.length > 1 || alwaysListed.has(id) ? symbols : [];
  if (classes.length === 0 && circles.length === 0 && listed.length === 0) return null;
  return (
    <div className={styles.legend}>
      {classes.length > 0 && <ClassRamp classes={classes} />}
      {noData && <NoData item={noData} />}
      {circles.length > 0 && <Circles items={circles} />}
      {listed.length > 0 && <SymbolList items={listed} />}
    </div>
  );
}

function NoData({ item }: { item: Item<'no-data'> }) {
  const { legend } = messages[useApp((app) => app.language)];
  return (
    <p className={styles.item}>
      <span className={styles.sign}>
        <span className={styles.patch} style={{ background: hatch(item.color, item.hatchDegrees) }} />
      </span>
      {legend.noData}
    </p>
  );
}

function Circles({ items }: { items: Item<'circle'>[] }) {
  const language = useApp((app) => app.language);
  const { kpi } = messages[language];
  return (
    <ul className={styles.circles}>
      {items.map(({ people, radius, color, lineColor }) => (
        <li key={people} className={styles.circle}>
          <svg width={2 * radius + 2} height={2 * radius + 2} aria-hidden="true" focusable="false">
            <circle
              cx={radius + 1}
              cy={radius + 1}
              r={radius}
              fill={color}
              stroke={lineColor}
              strokeWidth="0.8"
            />
          </svg>
          {integer(people, language)}
        </li>
      ))}
      <li>{kpi.peopleUnit(2)}</li>
    </ul>
  );
}

function SymbolList({ items }: { items: Item<'symbol'>[] }) {
  const language = useApp((app) => app.language);
  return (
    <ul className={styles.list}>
      {items.map((item) => (
        <li key={JSON.stringify(item.means)} className={styles.item}>
          <SymbolIcon symbol={item.symbol} size={22} />
          {symbolWords(item.means, language)}
        </li>
      ))}
    </ul>
  );
}

/** What fill and ring of a place's symbol say, once for all layers of places. */
export function SharedSymbols({ ids }: { ids: LayerId[] }) {
  const language = useApp((app) => app.language);
  const { legend } = messages[language];
  const items = useSharedSymbols(ids);
  if (items.length === 0) return null;
  return (
    <div className={styles.legend}>
      <h4 className={styles.title}>{legend.symbols}</h4>
      <SymbolList items={items} />
    </div>
  );
}

function useSharedSymbols(ids: LayerId[]): Item<'symbol'>[] {
  const legends = useLegends(ids);
  const byMeaning = new Map<string, Item<'symbol'>>();
  for (const item of ofKind(legends, 'symbol').filter(isShared)) {
    const key = JSON.stringify(item.means);
    if (!byMeaning.has(key)) byMeaning.set(key, item);
  }
  return [...byMeaning.values()];
}
