import type { City } from '../../data/city.ts';
import { useApp } from '../../state/store.ts';
import { dateShown } from '../../text/dates.ts';
import { messages } from '../../text/messages.ts';
import { percent } from '../../text/numbers.ts';
import { Facts } from '../../ui/facts.tsx';
import { Section } from '../section.tsx';
import styles from './card.module.css';

/** The people counted here beside the announced total, with the reason they differ. */
export function Denominators({ totalPeople, city }: { totalPeople: number; city: Omit<City, 'units'> }) {
  const language = useApp((app) => app.language);
  const { card, kpi } = messages[language];
  const announced = city.catalog.city.announcedPopulation;
  const difference = announced && totalPeople - announced.value;
  return (
    <Section title={card.denominators}>
      <Facts
        rows={[
          { name: card.denominatorList, value: kpi.people(totalPeople), number: true },
          {
            name: card.denominatorAnnounced,
            value: announced && kpi.people(announced.value),
            number: true,
          },
          {
            name: card.denominatorDifference,
            value:
              announced &&
              difference !== undefined &&
              `${kpi.people(difference)} (${percent((100 * difference) / announced.value, language, 2)})`,
            number: true,
          },
        ]}
      />
      {announced && (
        <p className={styles.note}>
          {announced.note[language]} {announced.source}, {dateShown(announced.asOf, language)}.
        </p>
      )}
    </Section>
  );
}
