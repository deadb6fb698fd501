import { isSolved } from '../../register/current-status.ts';
import { isLocated, type RegisterEntry } from '../../register/register-entry.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { distance } from '../../text/numbers.ts';
import { Facts } from '../../ui/facts.tsx';
import { Caution } from '../details/caution.tsx';
import { operatorName } from '../names.ts';
import { Section } from '../section.tsx';
import { SimulatedBadge } from '../simulated-badge.tsx';
import { useNetworkIsSimulated } from './network-is-simulated.ts';
import styles from './register.module.css';

/** The nearest station and the declared service areas, where the place itself is known; else that it is not. */
export function EntryNetwork({ entry }: { entry: RegisterEntry }) {
  const language = useApp((app) => app.language);
  const city = useApp((app) => app.city);
  const facts = useApp((app) => app.siteFacts?.[entry.id]);
  const simulated = useNetworkIsSimulated();
  const { entry: words } = messages[language].register;
  if (!isLocated(entry)) {
    return (
      <Section title={words.network}>
        <p className={styles.note}>{words.notLocated}</p>
      </Section>
    );
  }
  if (!facts || !city) {
    return (
      <Section title={words.network}>
        <p className={styles.note}>{words.computing}</p>
      </Section>
    );
  }
  const nameOf = (id: string) => operatorName(city, id);
  const { nearestStationM, nearestOperator, servedBy } = facts;
  const isServed = servedBy.length > 0;
  return (
    <Section title={words.network} mark={simulated && <SimulatedBadge />}>
      <Facts
        rows={[
          {
            name: words.nearest,
            value:
              nearestStationM === null || nearestOperator === null
                ? words.noStation
                : `${distance(nearestStationM, language)} (${nameOf(nearestOperator)})`,
          },
          {
            name: words.served,
            value: isServed ? words.servedBy(servedBy.map(nameOf).join(', ')) : words.notServed,
          },
        ]}
      />
      {isServed && !simulated && !isSolved(entry) && <Caution>{words.contradiction}</Caution>}
    </Section>
  );
}
