import { useEffect, useState } from 'react';
import { readOwnRow } from '../../commands/read-own-row.ts';
import type { Selection } from '../../state/selection.ts';
import { useApp } from '../../state/store.ts';
import { dateShown } from '../../text/dates.ts';
import { messages } from '../../text/messages.ts';
import { integer } from '../../text/numbers.ts';
import { Facts } from '../../ui/facts.tsx';
import { KindSign } from '../own-data/kind-sign.tsx';
import { OwnBadge } from '../own-data/own-badge.tsx';
import { Section } from '../section.tsx';
import { Caution } from './caution.tsx';
import styles from './inspector.module.css';
import { ThingHead } from './thing-head.tsx';

type OwnThing = Extract<Selection, { kind: 'own' }>;

/** A row of a layer of the user's: every property it came with, and where the layer is from. */
export function OwnFacts({ thing }: { thing: OwnThing }) {
  const language = useApp((app) => app.language);
  const entry = useApp((app) => app.city?.catalog.datasets.find((each) => each.id === thing.datasetId));
  const { ownData, inspector } = messages[language];
  const { feature } = ownData;
  const properties = useProperties(thing);
  if (!entry) return <p className={styles.note}>{inspector.gone}</p>;
  return (
    <>
      <ThingHead sign={<KindSign kind="other" />} name={feature.title(integer(thing.row + 1, language))}>
        {entry.title[language]} <OwnBadge />
      </ThingHead>
      <Caution>{feature.notOfficial}</Caution>
      <Section title={feature.properties}>
        {properties === 'waiting' ? (
          <p className={styles.note}>{feature.waiting}</p>
        ) : properties.length === 0 ? (
          <p className={styles.note}>{feature.none}</p>
        ) : (
          <Facts rows={properties.map(([name, value]) => ({ name, value }))} />
        )}
      </Section>
      <Section title={inspector.sourceTitle}>
        <Facts
          rows={[
            { name: feature.source, value: entry.source },
            { name: feature.asOf, value: dateShown(entry.asOf, language) },
          ]}
        />
      </Section>
    </>
  );
}

/** Names and values of the row, as text; those without a value are left out. */
function useProperties({ datasetId, row }: OwnThing): [name: string, value: string][] | 'waiting' {
  const [known, setKnown] = useState<{ of: string; rows: [string, string][] } | null>(null);
  const key = `${datasetId} ${row}`;
  useEffect(() => {
    let gone = false;
    void readOwnRow(datasetId, row).then((properties) => {
      const rows = Object.entries(properties ?? {}).flatMap(([name, value]): [string, string][] =>
        value === null || value === undefined || value === '' ? [] : [[name, text(value)]],
      );
      if (!gone) setKnown({ of: `${datasetId} ${row}`, rows });
    });
    return () => {
      gone = true;
    };
  }, [datasetId, row]);
  return known?.of === key ? known.rows : 'waiting';
}

function text(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
