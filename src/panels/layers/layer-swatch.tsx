import type { LayerId } from '../../state/layer.ts';
import { SymbolIcon } from '../symbol-icon.tsx';
import { hatch } from './hatch.ts';
import styles from './layer-swatch.module.css';
import { useLegend } from './use-legend.ts';

/** What a layer looks like, in the size of a letter. */
export function LayerSwatch({ id }: { id: LayerId }) {
  const items = useLegend(id);
  const [first] = items;
  switch (first?.kind) {
    case 'symbol':
      return <SymbolIcon symbol={first.symbol} size={22} />;
    case 'circle':
      return (
        <svg width="16" height="16" aria-hidden="true" focusable="false">
          <circle cx="8" cy="8" r="6.5" fill={first.color} stroke={first.lineColor} />
        </svg>
      );
    case 'area': {
      const fill = first.simulated ? hatch(first.lineColor, first.hatchDegrees) : first.color;
      return <span className={styles.patch} style={{ borderColor: first.lineColor, background: fill }} />;
    }
    case 'cluster':
      return (
        <span
          className={styles.patch}
          style={{ borderColor: first.lineColor, borderWidth: 2, background: first.color }}
        />
      );
    case 'own':
      return first.points ? (
        <svg width="16" height="16" aria-hidden="true" focusable="false">
          <circle cx="8" cy="8" r="5" fill={first.fill} stroke={first.color} strokeWidth="2" />
        </svg>
      ) : (
        <span className={styles.patch} style={{ borderColor: first.color, background: first.fill }} />
      );
    case 'hole':
      return (
        <span
          className={styles.patch}
          style={{ borderColor: first.color, background: hatch(first.color, first.hatchDegrees) }}
        />
      );
    case 'class':
      return (
        <span className={styles.ramp}>
          {items.map(
            (item) => item.kind === 'class' && <span key={item.from} style={{ background: item.color }} />,
          )}
        </span>
      );
    default:
      return null;
  }
}
