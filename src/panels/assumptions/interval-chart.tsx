import { useApp } from '../../state/store.ts';
import { percent, targetShown } from '../../text/numbers.ts';
import styles from './chart.module.css';
import { percentScale } from './percent-scale.ts';

const ROW_PX = 40;
const TOP_PX = 18;
const AXIS_PX = 20;

export interface IntervalBar {
  name: string;
  /** Percent; null where the cause does not apply. */
  low: number | null;
  high: number | null;
  /** The range, or why there is none, as it is read. */
  shown: string;
}

interface IntervalChartProps {
  bars: IntervalBar[];
  point: number;
  target: number;
  label: string;
}

/** The ranges apart on one axis, with the value and the target marked on each. */
export function IntervalChart({ bars, point, target, label }: IntervalChartProps) {
  const language = useApp((app) => app.language);
  const known = bars.flatMap(({ low, high }) => [low, high]).filter((value) => value !== null);
  const { at, ticks } = percentScale([point, target, ...known]);
  const x = (value: number) => `${at(value)}%`;
  const bottom = TOP_PX + ROW_PX * bars.length;
  return (
    <svg className={styles.chart} width="100%" height={bottom + AXIS_PX} role="img" aria-label={label}>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={x(tick)} x2={x(tick)} y1={TOP_PX} y2={bottom} className={styles.grid} />
          <text x={x(tick)} y={bottom + 14} className={styles.tick}>
            {percent(tick, language, Number.isInteger(tick) ? 0 : 1)}
          </text>
        </g>
      ))}
      <text x={x(target)} y="10" className={at(target) > 80 ? styles.targetAtEnd : styles.targetValue}>
        {targetShown(target, language)}
      </text>
      {bars.map(({ name, low, high, shown }, k) => {
        const top = TOP_PX + ROW_PX * k;
        return (
          <g key={name}>
            <text x="0" y={top + 13} className={styles.name}>
              {name}
            </text>
            <text x="100%" y={top + 13} className={styles.ends}>
              {shown}
            </text>
            {low !== null && high !== null && (
              <rect
                x={x(low)}
                y={top + 20}
                width={`${at(high) - at(low)}%`}
                height="12"
                rx="2"
                className={styles.bar}
              />
            )}
            <line x1={x(target)} x2={x(target)} y1={top + 16} y2={top + 36} className={styles.target} />
            <line x1={x(point)} x2={x(point)} y1={top + 16} y2={top + 36} className={styles.point} />
          </g>
        );
      })}
    </svg>
  );
}
