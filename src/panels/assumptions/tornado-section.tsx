import type { Tornado, TornadoEnd, TornadoRow } from '../../planning/tornado.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { decimal, percent, percentShown } from '../../text/numbers.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Table } from '../../ui/table.tsx';
import { Section } from '../section.tsx';
import styles from './assumptions.module.css';
import { differenceInPoints } from './difference-in-points.ts';
import { TornadoChart } from './tornado-chart.tsx';
import { useTornadoWords } from './use-tornado-words.ts';

/** Which assumption matters most: a sentence, a chart, and the chart's numbers. */
export function TornadoSection({ target }: { target: number }) {
  const language = useApp((app) => app.language);
  const tornado = useApp((app) => app.tornado);
  const { assumptions: words } = messages[language];
  return (
    <Section title={words.tornado}>
      {tornado ? (
        <TornadoFound tornado={tornado} target={target} />
      ) : (
        <p className={styles.note}>{words.tornadoWaiting}</p>
      )}
    </Section>
  );
}

function TornadoFound({ tornado, target }: { tornado: Tornado; target: number }) {
  const language = useApp((app) => app.language);
  const { assumptions: words } = messages[language];
  const { rowName, endName, inLine } = useTornadoWords();
  const first = tornado.rows[0];
  if (!first || first.swing === 0) return <p className={styles.note}>{words.tornadoFlat}</p>;
  const swing = ({ low, high }: TornadoRow) =>
    differenceInPoints(low.value, high.value, target, language) ?? decimal(0, 1, language);
  const lead = words.tornadoLead(inLine(rowName(first)), swing(first));
  const end = ({ setting, value }: TornadoEnd) => (
    <>
      {percentShown(value, target, language)}
      <span className={styles.second}>{endName(setting)}</span>
    </>
  );
  return (
    <>
      <p className={styles.said}>{lead}</p>
      <p className={styles.small}>{words.tornadoText(percent(tornado.current, language))}</p>
      <TornadoChart tornado={tornado} target={target} label={lead} />
      <Disclosure title={words.tornadoTable}>
        <Table<TornadoRow>
          caption={words.tableCaption}
          columns={[
            { key: 'assumption', heading: words.columns.assumption, cell: rowName },
            { key: 'low', heading: words.columns.low, number: true, cell: ({ low }) => end(low) },
            { key: 'high', heading: words.columns.high, number: true, cell: ({ high }) => end(high) },
            {
              key: 'swing',
              heading: words.columns.swing,
              number: true,
              cell: swing,
            },
          ]}
          rows={tornado.rows}
          rowKey={({ key }) => key}
        />
      </Disclosure>
    </>
  );
}
