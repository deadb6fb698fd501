import { resetAssumptions } from '../../commands/reset-assumptions.ts';
import { assumptionChoices } from '../../planning/assumption-inputs.ts';
import { asPublished } from '../../planning/assumptions.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { Button } from '../../ui/button.tsx';
import { SimulatedBadge } from '../simulated-badge.tsx';
import { Waiting } from '../waiting.tsx';
import { AssumedFigure } from './assumed-figure.tsx';
import { AssumptionControls } from './assumption-controls.tsx';
import styles from './assumptions.module.css';
import { IntervalSection } from './interval-section.tsx';
import { TornadoSection } from './tornado-section.tsx';

/** What if: other assumptions and their percentage, which of them matters most, and how sure the headline is. */
export function Assumptions() {
  const language = useApp((app) => app.language);
  const opening = useApp((app) => app.opening.status);
  const city = useApp((app) => app.city);
  const coverage = useApp((app) => app.coverage);
  const assumptions = useApp((app) => app.assumptions);
  const { assumptions: words, app, kpi } = messages[language];
  if (!coverage || !city) return <Waiting>{opening === 'loading' ? app.computing : kpi.unavailable}</Waiting>;
  const choices = assumptionChoices(city);
  return (
    <div className={styles.assumptions}>
      <div className={styles.block}>
        <h2>{words.title}</h2>
        {coverage.simulated && (
          <p className={styles.note}>
            <SimulatedBadge /> {app.simulatedMeaning}
          </p>
        )}
        <p className={styles.note}>{choices ? words.intro : words.unavailable}</p>
        {choices && <AssumedFigure coverage={coverage} />}
      </div>
      {choices && (
        <>
          <AssumptionControls choices={choices} city={city} />
          <div>
            <Button disabled={assumptions === asPublished} onClick={resetAssumptions}>
              {words.reset}
            </Button>
          </div>
          <TornadoSection target={coverage.target} />
        </>
      )}
      <IntervalSection coverage={coverage} />
    </div>
  );
}
