import { makeTableFile } from '../../commands/make-table-file.ts';
import { targetTable } from '../../export/target-table.ts';
import { useApp } from '../../state/store.ts';
import { boardSummary, byGroup, targetBoard } from '../../targets/target-board.ts';
import { isoDay } from '../../text/iso-day.ts';
import { messages } from '../../text/messages.ts';
import { ExportButtons } from '../export-buttons.tsx';
import { Section } from '../section.tsx';
import { Waiting } from '../waiting.tsx';
import { TargetItem } from './target-item.tsx';
import styles from './targets.module.css';

/** The targets of the city by group, each with where it stands on `today`, an ISO date. */
export function TargetList({ today = isoDay(new Date()) }: { today?: string }) {
  const language = useApp((app) => app.language);
  const city = useApp((app) => app.city);
  const coverage = useApp((app) => app.coverage);
  const zones = useApp((app) => app.zonesOfAll);
  const { targets: words } = messages[language];
  if (!city) return <Waiting>{words.waiting}</Waiting>;
  if (city.targets.length === 0) return <Waiting>{words.none}</Waiting>;
  const lines = targetBoard(city.targets, { city, coverage, zones }, today);
  const { targets, met, missed, unknown } = boardSummary(lines);
  return (
    <div className={styles.targets}>
      <div className={styles.lead}>
        <h2>{words.title}</h2>
        <p className={styles.summary}>
          {words.summary(targets)}:{' '}
          {[words.summaryMet(met), words.summaryMissed(missed), words.summaryUnknown(unknown)].join(', ')}.
        </p>
        <p>{words.intro}</p>
      </div>
      {byGroup(lines).map(({ group, lines: members }) => (
        <Section key={group} title={words.groups[group] ?? group}>
          <ul>
            {members.map((line) => (
              <TargetItem key={line.target.id} line={line} />
            ))}
          </ul>
        </Section>
      ))}
      <ExportButtons
        formats={['csv', 'xlsx']}
        label={words.exportLabel}
        make={(format) => makeTableFile(targetTable(lines, today), format)}
      />
    </div>
  );
}
