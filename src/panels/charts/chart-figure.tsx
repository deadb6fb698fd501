import { useEffect, useRef, useState } from 'react';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { tokens } from '../../ui/tokens.ts';
import { useWidth } from '../../ui/use-width.ts';
import styles from './chart-figure.module.css';
import { type ChartSpec, chartHeightPx } from './chart-spec.ts';
import { drawLater } from './draw-queue.ts';

/** A drawn chart, as wide as its place; drawn again when that, the theme or the figures change. */
export function ChartFigure({ spec, label }: { spec: ChartSpec; label: string }) {
  const place = useRef<HTMLDivElement>(null);
  const widthPx = useWidth(place);
  const language = useApp((app) => app.language);
  const theme = useApp((app) => app.theme);
  const [state, setState] = useState<'drawing' | 'drawn' | 'failed'>('drawing');
  const { charts } = messages[language];

  useEffect(() => {
    if (widthPx === 0) return;
    let wanted = true;
    const cancel = drawLater(async (pause) => {
      try {
        const { drawChart } = await import('./draw-chart.ts');
        await pause();
        if (!wanted) return;
        const drawn = drawChart(spec, { widthPx, tokens: tokens[theme], language, label });
        place.current?.replaceChildren(drawn);
        setState('drawn');
      } catch {
        if (wanted) setState('failed');
      }
    });
    return () => {
      wanted = false;
      cancel();
    };
  }, [spec, label, widthPx, theme, language]);

  return (
    <div className={styles.figure}>
      <div ref={place} style={{ minHeight: chartHeightPx(spec) }} />
      {state !== 'drawn' && (
        <p className={styles.state}>{state === 'failed' ? charts.failed : charts.drawing}</p>
      )}
    </div>
  );
}
