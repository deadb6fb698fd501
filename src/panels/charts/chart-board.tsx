import { useMemo } from 'react';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { SimulatedBadge } from '../simulated-badge.tsx';
import { Waiting } from '../waiting.tsx';
import { communeFigures, shareOfEach } from './chart-figures.ts';
import styles from './charts.module.css';
import { DefinitionChart } from './definition-chart.tsx';
import { GapChart } from './gap-chart.tsx';
import { OperatorChart } from './operator-chart.tsx';
import { SpreadChart } from './spread-chart.tsx';

/** The number in pictures, each with its table; the first two follow the definition on screen. */
export function ChartBoard() {
  const language = useApp((app) => app.language);
  const city = useApp((app) => app.city);
  const coverage = useApp((app) => app.coverage);
  const definition = useApp((app) => app.definition);
  const definitions = useApp((app) => app.definitions);
  const communeRows = useApp((app) => app.communeRows);
  const communes = useMemo(
    () => city && coverage && communeRows && communeFigures(city, coverage, definition, communeRows),
    [city, coverage, definition, communeRows],
  );
  const shares = useMemo(
    () => city && coverage && shareOfEach(city, coverage, definitions),
    [city, coverage, definitions],
  );
  const { charts, kpi, app } = messages[language];
  if (!communes || !shares) return <Waiting>{city && !coverage ? kpi.unavailable : charts.waiting}</Waiting>;
  const { basis } = communes;
  return (
    <div className={styles.charts}>
      <div className={styles.lead}>
        <h2>{charts.title}</h2>
        <p>{charts.definition(basis.definition[language])}</p>
        {basis.simulated && (
          <p>
            <SimulatedBadge /> {app.simulatedMeaning}
          </p>
        )}
      </div>
      <SpreadChart figures={communes} />
      <GapChart figures={communes} />
      <OperatorChart rows={shares.operatorRows} basis={basis} />
      <DefinitionChart rows={shares.definitionRows} missing={shares.missing} basis={basis} />
    </div>
  );
}
