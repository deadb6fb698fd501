import type { Figure } from '../briefing/figure.ts';
import type { Language } from '../text/language.ts';
import { messages } from '../text/messages.ts';
import { Badge } from '../ui/badge.tsx';
import { Verdict } from '../ui/verdict.tsx';
import styles from './scene-figure.module.css';
import { splitUnit } from './split-unit.ts';

interface SceneFigureProps {
  figure: Figure;
  language: Language;
  /** The one figure of the page that is read from the end of the room. */
  big?: boolean;
  /** Set where the figure is coverage by a definition. */
  kpi?: string | undefined;
  /** Size of the verdict's sign, pixels. */
  signPx: number;
}

/** A figure with its label, and the verdict where a target judges it. */
export function SceneFigure({ figure, language, big = false, kpi, signPx }: SceneFigureProps) {
  const { kpi: words, app } = messages[language];
  const { number, unit } = splitUnit(figure.text[language]);
  return (
    <div className={big ? styles.big : styles.small} data-figure={figure.key}>
      <dt className={styles.label}>{figure.label[language]}</dt>
      <dd className={styles.value} data-kpi={kpi} data-value={figure.value ?? undefined}>
        {number}
        {unit !== '' && ' '}
        {unit !== '' && <span className={styles.unit}>{unit}</span>}
      </dd>
      {(figure.met !== null || (big && figure.simulated)) && (
        <dd className={styles.judged}>
          {figure.met !== null && (
            <Verdict good={figure.met} size={signPx}>
              {figure.met ? words.met : words.notMet}
            </Verdict>
          )}
          {big && figure.simulated && <Badge look="hatched">{app.simulated}</Badge>}
        </dd>
      )}
    </div>
  );
}
