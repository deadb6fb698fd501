import { useId } from 'react';
import type { Tornado } from '../../planning/tornado.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { percent, percentShown } from '../../text/numbers.ts';
import styles from './chart.module.css';
import { percentScale } from './percent-scale.ts';
import { useTornadoWords } from './use-tornado-words.ts';

const ROW_PX = 40;
const TOP_PX = 18;
const AXIS_PX = 20;

interface TornadoChartProps {
  tornado: Tornado;
  target: number;
  /** The chart in a sentence; its numbers stand in the table beside it. */
  label: string;
}

/** A bar for each assumption from its low to its high end, with the value as set marked on each. */
export function TornadoChart({ tornado, target, label }: TornadoChartProps) {
  const language = useApp((app) => app.language);
  const { rowName } = useTornadoWords();
  const { assumptions: words } = messages[language];
  const hatch = useId();
  const { current, rows } = tornado;
  const { at, ticks } = percentScale([current, ...rows.flatMap(({ low, high }) => [low.value, high.value])]);
  const x = (value: number) => `${at(value)}%`;
  const bottom = TOP_PX + ROW_PX * rows.length;
  return (
    <svg className={styles.chart} width="100%" height={bottom + AXIS_PX} role="img" aria-label={label}>
      <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="5" height="5" className={styles.hatchGround} />
        <rect width="2" height="5" className={styles.hatchLine} />
      </pattern>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={x(tick)} x2={x(tick)} y1={TOP_PX} y2={bottom} className={styles.grid} />
          <text x={x(tick)} y={bottom + 14} className={styles.tick}>
            {percent(tick, language, Number.isInteger(tick) ? 0 : 1)}
          </text>
        </g>
      ))}
      {rows.map((row, k) => {
        const top = TOP_PX + ROW_PX * k;
        const middle = at(Math.min(row.high.value, Math.max(row.low.value, current)));
        const lowWidth = middle - at(row.low.value);
        const highWidth = at(row.high.value) - middle;
        return (
          <g key={row.key} data-row={row.key}>
            <text x="0" y={top + 13} className={styles.name}>
              {rowName(row)}
            </text>
            <text x="100%" y={top + 13} className={styles.ends}>
              {words.range(
                percentShown(row.low.value, target, language),
                percentShown(row.high.value, target, language),
              )}
            </text>
            <rect
              x={x(row.low.value)}
              y={top + 20}
              width={`${Math.max(0, lowWidth)}%`}
              height="12"
              fill={`url(#${hatch})`}
              className={styles.low}
            />
            <rect
              x={`${middle}%`}
              y={top + 20}
              width={`${Math.max(0, highWidth)}%`}
              height="12"
              className={styles.high}
            />
            <line x1={x(current)} x2={x(current)} y1={top + 16} y2={top + 36} className={styles.current} />
          </g>
        );
      })}
      <text x={x(current)} y="10" className={at(current) > 80 ? styles.currentAtEnd : styles.currentValue}>
        {percentShown(current, target, language)}
      </text>
    </svg>
  );
}
