import type { DeadZoneCount } from '../../data/city.ts';
import type { RegisterEntry } from '../../register/register-entry.ts';
import { type ProgressRow, registerProgress } from '../../register/register-progress.ts';
import { useApp } from '../../state/store.ts';
import { dateShown } from '../../text/dates.ts';
import { messages } from '../../text/messages.ts';
import { integer } from '../../text/numbers.ts';
import { type Column, Table } from '../../ui/table.tsx';
import { Section } from '../section.tsx';
import styles from './register.module.css';

/** How far the city is on the way to no dead zone: the announced count, what is named, what is solved. */
export function Progress({ entries, counts }: { entries: RegisterEntry[]; counts: DeadZoneCount[] }) {
  const language = useApp((app) => app.language);
  const { register } = messages[language];
  const { progress: words } = register;
  const progress = registerProgress(entries, counts);
  const whole = (value: number) => integer(value, language);
  const { official, withoutPower } = progress;
  const sources = [...new Set(progress.rows.flatMap((row) => (row.official ? [asOf(row.official)] : [])))];

  function asOf(count: DeadZoneCount): string {
    return words.asOf(dateShown(count.asOf, language), count.source);
  }
  const shareOf = (value: number) => `${official ? Math.min(100, (100 * value) / official) : 0}%`;
  return (
    <>
      <div className={styles.lead}>
        <h2>{register.title}</h2>
        {official === null ? (
          <p>{words.noOfficial}</p>
        ) : (
          <>
            <p className={styles.figure} data-dead-zones-left={progress.left}>
              {words.solvedOf(whole(progress.namedSolved), whole(official))}
              <span>{words.left(whole(progress.left ?? 0))}</span>
            </p>
            <div
              className={styles.track}
              role="img"
              aria-label={words.bar(whole(progress.namedSolved), whole(official))}
            >
              <div className={styles.solved} style={{ width: shareOf(progress.namedSolved) }} />
              <div
                className={styles.known}
                style={{ width: shareOf(progress.named - progress.namedSolved) }}
              />
            </div>
            {sources.map((source) => (
              <p key={source} className={styles.caption}>
                {source}
              </p>
            ))}
          </>
        )}
      </div>
      {progress.unpublished !== null && progress.unpublished > 0 && (
        <div className={styles.unpublished}>
          <strong>{words.unpublished(progress.unpublished)}</strong>
          <p>{words.unpublishedText}</p>
        </div>
      )}
      <Section title={words.title}>
        {official !== null && <ProgressTable rows={progress.rows} progress={progress} />}
        {official !== null && progress.named > official && (
          <p className={styles.note}>{words.excess(progress.named, official)}</p>
        )}
        {progress.others > 0 && (
          <p className={styles.note}>{words.others(progress.others, progress.othersSolved)}</p>
        )}
        {withoutPower && (
          <p className={styles.note}>
            {words.withoutPower(withoutPower.value)}. {asOf(withoutPower)}
          </p>
        )}
      </Section>
    </>
  );
}

function ProgressTable({
  rows,
  progress,
}: {
  rows: ProgressRow[];
  progress: ReturnType<typeof registerProgress>;
}) {
  const language = useApp((app) => app.language);
  const { register } = messages[language];
  const { progress: words } = register;
  const whole = (value: number | null | undefined) => (value == null ? '–' : integer(value, language));
  const columns: Column<ProgressRow>[] = [
    { key: 'kind', heading: words.kind, cell: (row) => register.unitTypes[row.unitType], foot: words.total },
    {
      key: 'official',
      heading: words.official,
      number: true,
      cell: (row) => whole(row.official?.value),
      foot: whole(progress.official),
    },
    {
      key: 'named',
      heading: words.named,
      number: true,
      cell: (row) => whole(row.named),
      foot: whole(progress.named),
    },
    {
      key: 'solved',
      heading: words.solved,
      number: true,
      cell: (row) => whole(row.namedSolved),
      foot: whole(progress.namedSolved),
    },
  ];
  return (
    <Table
      caption={words.caption}
      columns={columns}
      rows={rows.filter((row) => row.official !== null || row.named > 0)}
      rowKey={(row) => row.unitType}
    />
  );
}
