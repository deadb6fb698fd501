import { useEffect, useRef } from 'react';
import { aboutDataset } from '../../commands/show-panel.ts';
import type { DatasetEntry } from '../../data/city.ts';
import { useApp } from '../../state/store.ts';
import { dateShown } from '../../text/dates.ts';
import { messages } from '../../text/messages.ts';
import { fileSize, integer } from '../../text/numbers.ts';
import { Facts } from '../../ui/facts.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Section } from '../section.tsx';
import { SimulatedBadge } from '../simulated-badge.tsx';
import styles from './about-dataset.module.css';
import panel from './layer-panel.module.css';

/** Where a dataset comes from, what it is worth, and what is wrong with it. */
export function AboutDataset({ datasetId }: { datasetId: string }) {
  const language = useApp((app) => app.language);
  const entry = useApp((app) => app.city?.catalog.datasets.find((each) => each.id === datasetId));
  const { app, about } = messages[language];
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another dataset is another page to read from the top
  useEffect(() => heading.current?.focus(), [datasetId]);
  return (
    <div className={panel.panel}>
      <div className={panel.head}>
        <h2 ref={heading} tabIndex={-1} className={panel.title}>
          {about.title}
        </h2>
        <IconButton icon="arrowLeft" label={app.back} onClick={() => aboutDataset(null)} />
      </div>
      <div className={panel.body}>
        {entry ? <Description entry={entry} /> : <p className={styles.about}>{about.missing}</p>}
      </div>
    </div>
  );
}

function Description({ entry }: { entry: DatasetEntry }) {
  const language = useApp((app) => app.language);
  const { about } = messages[language];
  const file = (name: string) => <a href={`geodata/${name}`}>{name}</a>;
  return (
    <div className={styles.about}>
      <h3>{entry.title[language]}</h3>
      <p className={styles.text}>{entry.about[language]}</p>
      {entry.simulated && (
        <div className={styles.simulated}>
          <SimulatedBadge />
          <p>{about.simulatedText}</p>
        </div>
      )}
      <Facts
        rows={[
          {
            name: about.source,
            value: entry.sourceUrl ? (
              <a href={entry.sourceUrl} target="_blank" rel="noreferrer">
                {entry.source}
              </a>
            ) : (
              entry.source
            ),
          },
          { name: about.licence, value: entry.licence },
          { name: about.asOf, value: dateShown(entry.asOf, language) },
          { name: about.confidence, value: about.confidences[entry.confidence] },
          { name: about.records, value: integer(entry.count, language) },
          { name: about.file, value: file(entry.file) },
          { name: about.openFile, value: entry.openFile && file(entry.openFile) },
          { name: about.size, value: fileSize(entry.bytes, language) },
          { name: about.checksum, value: <span className={styles.checksum}>{entry.sha256}</span> },
        ]}
      />
      <Section title={about.faults}>
        {entry.faults.length === 0 ? (
          <p className={styles.text}>{about.noFaults}</p>
        ) : (
          <ul className={styles.faults}>
            {entry.faults.map((fault) => (
              <li key={fault.en}>{fault[language]}</li>
            ))}
          </ul>
        )}
      </Section>
    </div>
  );
}
