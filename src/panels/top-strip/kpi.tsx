import { closeCommuneUnits } from '../../commands/open-commune-units.ts';
import { openRightPanel, showSheet } from '../../commands/show-panel.ts';
import { populationTarget } from '../../coverage/city-coverage-input.ts';
import { useApp } from '../../state/store.ts';
import { definitionText } from '../../targets/definition-names.ts';
import { messages } from '../../text/messages.ts';
import { integer, percent, percentShown, pointsShown, targetShown } from '../../text/numbers.ts';
import { Button } from '../../ui/button.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Verdict } from '../../ui/verdict.tsx';
import { focusPanel } from '../focus-panel.ts';
import { SimulatedBadge } from '../simulated-badge.tsx';
import styles from './kpi.module.css';
import { type KpiReading, kpiReading } from './kpi-reading.ts';

/** The number: value, verdict, people, and the way to how it is computed. */
export function Kpi() {
  const language = useApp((app) => app.language);
  const coverage = useApp((app) => app.coverage);
  const definition = useApp((app) => app.definition);
  const definitions = useApp((app) => app.definitions);
  const city = useApp((app) => app.city);
  const failed = useApp((app) => app.opening.status === 'failed');
  const m = messages[language];
  if (failed) return null;
  if (city && !coverage) return <p className={styles.caption}>{m.kpi.unavailable}</p>;
  const reading = coverage && kpiReading(coverage, definition, definitions);
  const year = city && populationTarget(city.targets)?.dueYear;
  const target = reading ? targetShown(reading.target, language) : '';
  const subject = definition === 'land-area' ? m.kpi.subjectArea : m.kpi.subject;
  return (
    <section className={styles.kpi} aria-label={m.kpi.region}>
      <div className={styles.headline}>
        <p className={styles.caption}>
          {city ? `${subject} · ${definitionText(definition, city.catalog, language).name}` : m.app.computing}
        </p>
        {reading ? (
          <>
            <p className={styles.value} data-kpi={reading.definition} data-value={reading.value}>
              {reading.met === null
                ? percent(reading.value, language)
                : percentShown(reading.value, reading.target, language)}
            </p>
            <p className={styles.judged}>
              <span className={styles.verdict}>
                {reading.met !== null && (
                  <Verdict good={reading.met}>{reading.met ? m.kpi.met : m.kpi.notMet}</Verdict>
                )}
                {reading.simulated && <SimulatedBadge />}
              </span>
              {reading.met !== null && (
                <span className={styles.target}>
                  {year ? m.kpi.targetDue(target, String(year)) : m.kpi.target(target)}
                </span>
              )}
            </p>
          </>
        ) : (
          <Skeleton width="132px" height="44px" />
        )}
      </div>
      {reading && <KpiFigures reading={reading} />}
    </section>
  );
}

/** Opens a panel beside the map, and on phones the sheet it is in, and goes there. */
function show(panel: 'card' | 'communes'): void {
  openRightPanel(panel);
  showSheet('details');
  focusPanel();
}

/** From the top: the communes first, wherever the panel was left. */
function takeApart(): void {
  closeCommuneUnits();
  show('communes');
}

function KpiFigures({ reading }: { reading: KpiReading }) {
  const language = useApp((app) => app.language);
  const { kpi, trail } = messages[language];
  const { people, met } = reading;
  const toTarget = people && (met ? people.surplus : people.gap);
  return (
    <>
      {people && toTarget !== null ? (
        <dl className={styles.figures}>
          <div className={styles.gap}>
            <dt>{met ? kpi.surplus : kpi.gap}</dt>
            <dd>
              <span className={styles.strong}>{integer(toTarget, language)}</span> {kpi.peopleUnit(toTarget)}
            </dd>
            <dd className={styles.points}>
              {kpi.points(pointsShown(reading.value, reading.target, language))}
            </dd>
          </div>
          <div className={styles.split}>
            <dt>{kpi.covered}</dt>
            <dd>{kpi.people(people.covered)}</dd>
          </div>
          <div className={styles.split}>
            <dt>{kpi.uncovered}</dt>
            <dd>{kpi.people(people.uncovered)}</dd>
          </div>
        </dl>
      ) : (
        <p className={styles.points}>{kpi.noTargetForArea}</p>
      )}
      <div className={styles.more}>
        <Button look="text" onClick={() => show('card')}>
          {kpi.showCard}
        </Button>
        <Button look="text" onClick={takeApart}>
          {trail.open}
        </Button>
      </div>
    </>
  );
}
