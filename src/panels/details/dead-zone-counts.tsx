import type { DeadZone, DeadZoneCount } from '../../data/city.ts';
import { useApp } from '../../state/store.ts';
import { dateShown } from '../../text/dates.ts';
import { messages } from '../../text/messages.ts';
import { integer } from '../../text/numbers.ts';
import { Section } from '../section.tsx';
import styles from './dead-zone-counts.module.css';

/** The official counts, as numbers only: the places behind them are not published. */
export function DeadZoneCounts({ counts, zones }: { counts: DeadZoneCount[]; zones: DeadZone[] }) {
  const language = useApp((app) => app.language);
  const { deadZones } = messages[language];
  if (counts.length === 0) return null;
  const named = zones.filter((zone) => zone.recordType !== 'context' && zone.recordType !== 'event').length;
  return (
    <Section title={deadZones.title}>
      <ul className={styles.counts}>
        {counts.map((count) => (
          <li key={count.id} className={styles.count}>
            <span className={styles.value}>{integer(count.value, language)}</span>
            <span>
              {count.statement[language]}
              <span className={styles.source}>
                {count.scope === 'country' && `${deadZones.country}. `}
                {deadZones.countAsOf(dateShown(count.asOf, language), count.source)}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <p className={styles.note}>
        {deadZones.namesNotPublished} {named > 0 && `${deadZones.named(named)}.`}
      </p>
    </Section>
  );
}
