import { useMemo, useState } from 'react';
import { viewRegister } from '../../commands/write-dead-zone.ts';
import { currentStep } from '../../register/current-status.ts';
import { isLocated, type RegisterEntry, statuses } from '../../register/register-entry.ts';
import { isReported } from '../../register/shipped-entries.ts';
import { registerEntries } from '../../state/register-in-force.ts';
import { useApp } from '../../state/store.ts';
import { compareNames } from '../../text/collation.ts';
import { dateShown } from '../../text/dates.ts';
import { messages } from '../../text/messages.ts';
import { distance } from '../../text/numbers.ts';
import { Button } from '../../ui/button.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { communeTitleOf } from '../names.ts';
import { Section } from '../section.tsx';
import { SimulatedBadge } from '../simulated-badge.tsx';
import { useNetworkIsSimulated } from './network-is-simulated.ts';
import styles from './register.module.css';
import { RegisterActions } from './register-actions.tsx';
import { RegisterExports } from './register-exports.tsx';
import { Progress } from './register-progress.tsx';
import { RelatedReports } from './related-reports.tsx';
import { StatusSign } from './status-sign.tsx';

const atOnce = 50;

/** The register as a list: progress first, then every entry, then what is not counted. */
export function RegisterList() {
  const city = useApp((app) => app.city);
  const entries = useApp(registerEntries);
  if (!city) return null;
  return (
    <>
      <Progress entries={entries} counts={city.deadZoneCounts} />
      <RegisterActions />
      <Entries entries={entries} />
      <RelatedReports zones={city.deadZones.filter((zone) => !isReported(zone))} />
      <RegisterExports />
    </>
  );
}

function Entries({ entries }: { entries: RegisterEntry[] }) {
  const language = useApp((app) => app.language);
  const city = useApp((app) => app.city);
  const facts = useApp((app) => app.siteFacts);
  const simulated = useNetworkIsSimulated();
  const [shown, setShown] = useState(atOnce);
  const ranks = useMemo(
    () => new Map(entries.map((entry) => [entry.id, statuses.indexOf(currentStep(entry).status)])),
    [entries],
  );
  const { list } = messages[language].register;
  const { table, kpi } = messages[language];
  if (entries.length === 0) {
    return (
      <Section title={list.title}>
        <p className={styles.note}>
          {list.empty} {list.emptyTodo}
        </p>
      </Section>
    );
  }
  const rank = (entry: RegisterEntry) => ranks.get(entry.id) ?? 0;
  const stationM = (entry: RegisterEntry) =>
    isLocated(entry) ? (facts?.[entry.id]?.nearestStationM ?? null) : null;
  const columns: Column<RegisterEntry>[] = [
    {
      key: 'name',
      heading: list.name,
      cell: (entry) => (
        <>
          <span className={styles.name}>{entry.name}</span>
          <span className={styles.second}>
            {city && communeTitleOf(city, entry.communeCode, language)}
            {entry.people !== null && ` · ${kpi.people(entry.people)}`}
          </span>
        </>
      ),
      compare: (a, b) => compareNames(a.name, b.name),
    },
    {
      key: 'status',
      heading: list.status,
      cell: (entry) => {
        const step = currentStep(entry);
        return (
          <>
            <StatusSign status={step.status} />
            <span className={styles.second}>{dateShown(step.date, language)}</span>
          </>
        );
      },
      compare: (a, b) => rank(a) - rank(b) || compareNames(a.name, b.name),
    },
    {
      key: 'station',
      heading: list.station,
      number: true,
      cell: (entry) => {
        const metres = stationM(entry);
        if (metres !== null) return distance(metres, language);
        return isLocated(entry) ? '–' : <span className={styles.second}>{list.noPlace}</span>;
      },
      compare: (a, b) => (stationM(a) ?? -1) - (stationM(b) ?? -1),
    },
  ];
  const left = entries.length - shown;
  const hasStation = entries.some((entry) => stationM(entry) !== null);
  return (
    <Section title={list.title} mark={simulated && hasStation && <SimulatedBadge />}>
      <Table
        caption={list.title}
        columns={columns}
        rows={entries}
        rowKey={(entry) => entry.id}
        most={shown}
        sortedBy={{ key: 'status', descending: false }}
        sortLabel={(heading, descending) =>
          descending ? table.sortDescending(heading) : table.sortAscending(heading)
        }
        onRow={(entry) => viewRegister({ view: 'entry', id: entry.id })}
      />
      {left > 0 && (
        <p className={styles.actions}>
          <Button onClick={() => setShown(shown + atOnce)}>{list.more(Math.min(left, atOnce))}</Button>
          <span className={styles.note}>{list.shown(shown, entries.length)}</span>
        </p>
      )}
    </Section>
  );
}
