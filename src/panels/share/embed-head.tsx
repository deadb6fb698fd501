import { shareLink } from '../../commands/share/share-link.ts';
import { populationTarget } from '../../coverage/city-coverage-input.ts';
import { useApp } from '../../state/store.ts';
import { definitionText } from '../../targets/definition-names.ts';
import { messages } from '../../text/messages.ts';
import { percent, percentShown, targetShown } from '../../text/numbers.ts';
import { Icon } from '../../ui/icon.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Verdict } from '../../ui/verdict.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { SimulatedBadge } from '../simulated-badge.tsx';
import { kpiReading } from '../top-strip/kpi-reading.ts';
import styles from './embed.module.css';

/** Whose map it is, the number with its verdict, and the way to everything else. */
export function EmbedHead() {
  const language = useApp((app) => app.language);
  const coverage = useApp((app) => app.coverage);
  const definition = useApp((app) => app.definition);
  const definitions = useApp((app) => app.definitions);
  const city = useApp((app) => app.city);
  const { kpi, app: words } = messages[language];
  const reading = coverage && kpiReading(coverage, definition, definitions);
  const year = city && populationTarget(city.targets)?.dueYear;
  const target = reading ? targetShown(reading.target, language) : '';
  const subject = definition === 'land-area' ? kpi.subjectArea : kpi.subject;
  const cityName = city?.catalog.city.name[language] ?? words.subtitle;
  return (
    <header className={styles.head}>
      <h1 className={styles.title}>
        {cityName}
        <span className={styles.subject}>
          {' · '}
          {subject}
          {city && ` · ${definitionText(definition, city.catalog, language).name}`}
        </span>
      </h1>
      <OpenInApp />
      {city && !coverage && <p className={styles.number}>{kpi.unavailable}</p>}
      {reading ? (
        <p className={styles.number}>
          <span className={styles.value} data-kpi={reading.definition} data-value={reading.value}>
            {reading.met === null
              ? percent(reading.value, language)
              : percentShown(reading.value, reading.target, language)}
          </span>
          {reading.met !== null && <Verdict good={reading.met}>{reading.met ? kpi.met : kpi.notMet}</Verdict>}
          {reading.simulated && <SimulatedBadge />}
          {reading.met !== null && (
            <span className={styles.target}>
              {year ? kpi.targetDue(target, String(year)) : kpi.target(target)}
            </span>
          )}
        </p>
      ) : (
        !city && <Skeleton width="120px" height="32px" />
      )}
    </header>
  );
}

function OpenInApp() {
  const { share } = messages[useApp((app) => app.language)];
  // the link follows the map
  useApp();
  return (
    <a className={styles.open} href={shareLink({ mode: 'edit', scene: null })} target="_blank" rel="noopener">
      {share.openInApp}
      <Icon name="external" size={14} />
      <VisuallyHidden>({share.newTab})</VisuallyHidden>
    </a>
  );
}
