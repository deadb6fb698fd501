import { writeFromContext } from '../../commands/write-dead-zone.ts';
import type { DeadZone } from '../../data/city.ts';
import { mayChange } from '../../state/mode.ts';
import { useApp } from '../../state/store.ts';
import { dateShown } from '../../text/dates.ts';
import { messages } from '../../text/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { communeTitleOf } from '../names.ts';
import styles from './register.module.css';

/** What sources tell about places near the subject; shown apart, never counted. */
export function RelatedReports({ zones }: { zones: DeadZone[] }) {
  const language = useApp((app) => app.language);
  const city = useApp((app) => app.city);
  const canChange = useApp(mayChange);
  const { register, deadZones } = messages[language];
  if (!city || zones.length === 0) return null;
  return (
    <Disclosure title={register.context.title(zones.length)}>
      <p className={styles.note}>{register.context.text}</p>
      <ul className={styles.context}>
        {zones.map((zone) => (
          <li key={zone.id}>
            <span className={styles.name}>{zone.name[language]}</span>
            <span className={styles.second}>
              {[communeTitleOf(city, zone.communeCode, language), deadZones.recordTypes[zone.recordType]]
                .filter(Boolean)
                .join(' · ')}
            </span>
            <span>{zone.issue[language]}</span>
            <span className={styles.second}>
              {zone.source}, {dateShown(zone.sourceDate, language)}
            </span>
            {canChange && zone.recordType === 'related' && city.communes.length > 0 && (
              <Button
                look="text"
                aria-label={register.context.takeNamed(zone.name[language])}
                onClick={() => writeFromContext(zone)}
              >
                {register.context.take}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
