import { useEffect, useRef, useState } from 'react';
import { exportCityLayer, exportDataset } from '../../commands/intake/export-dataset.ts';
import { isPack } from '../../commands/pack/is-pack.ts';
import { aboutDataset } from '../../commands/show-panel.ts';
import type { DatasetEntry, DatasetKind } from '../../data/city.ts';
import { hostOf } from '../../live/web-address.ts';
import { useApp } from '../../state/store.ts';
import { dateShown } from '../../text/dates.ts';
import { messages } from '../../text/messages.ts';
import { fileSize, integer } from '../../text/numbers.ts';
import { Button } from '../../ui/button.tsx';
import { Facts } from '../../ui/facts.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { SaveAs } from '../save-as.tsx';
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

/** Kinds that can be written as a layer, as the writer names them. */
const written: Partial<Record<DatasetKind, string>> = {
  communes: 'communes',
  population: 'population',
  stations: 'stations',
  'service-areas': 'service-areas',
  places: 'places',
  'dead-zones': 'dead-zones',
  other: 'other',
};

/** The dataset as a file in any format and coordinate system. */
function SaveDataset({ entry }: { entry: DatasetEntry }) {
  const language = useApp((app) => app.language);
  const isOwn = useApp((app) => app.datasets.some(({ id }) => id === entry.id));
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    button.current?.focus();
    setOpen(false);
  };
  const { list } = messages[language].ownData;
  const kind = written[entry.kind];
  if (!kind || (entry.supplied && !isOwn)) return null;
  return (
    <div className={styles.save}>
      <Button ref={button} icon="download" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {list.save}
      </Button>
      {isOpen && (
        <SaveAs
          title={entry.title[language]}
          make={(wanted) =>
            isOwn
              ? exportDataset(entry.id, wanted)
              : exportCityLayer(kind, kind === 'places' ? entry.id : null, wanted)
          }
          onClose={close}
        />
      )}
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
            value:
              entry.sourceUrl && hostOf(entry.sourceUrl) !== null ? (
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
          { name: about.file, value: entry.supplied ? entry.file : file(entry.file) },
          { name: about.openFile, value: !isPack && entry.openFile && file(entry.openFile) },
          { name: about.size, value: fileSize(entry.bytes, language) },
          { name: about.checksum, value: <span className={styles.checksum}>{entry.sha256}</span> },
        ]}
      />
      <SaveDataset entry={entry} />
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
