import type { Proposal } from '../../intake/proposal.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Icon } from '../../ui/icon.tsx';
import { FaultGroupView } from './fault-group.tsx';
import { FirstRows } from './first-rows.tsx';
import styles from './intake.module.css';
import { groupKey } from './proposal-state.ts';
import { FailureList } from './refused.tsx';
import { Remarks } from './remarks.tsx';
import { Step } from './step.tsx';

interface CheckStepProps {
  proposal: Proposal;
  attention: boolean;
  open: boolean;
}

/** What becomes of every row: kept, mended, left out or waiting; each kind of fault with a choice. */
export function CheckStep({ proposal, attention, open }: CheckStepProps) {
  const language = useApp((app) => app.language);
  const { check: words } = messages[language].intake;
  const { report, table } = proposal;
  const { untouched, fixed, dropped, blocked, groups, failures, remarks } = report;
  const counts = [
    { key: 'untouched', n: untouched, text: words.untouched(untouched), look: styles.clear },
    { key: 'fixed', n: fixed, text: words.fixed(fixed), look: styles.mended },
    { key: 'dropped', n: dropped, text: words.dropped(dropped), look: styles.quiet },
    { key: 'blocked', n: blocked, text: words.blocked(blocked), look: styles.toSee },
  ].filter(({ key, n }) => n > 0 || key === 'untouched');
  const icons = { untouched: 'check', fixed: 'edit', dropped: 'minus', blocked: 'warning' } as const;
  const answer =
    failures.length > 0
      ? words.wholeFile
      : groups.length === 0
        ? words.clean
        : counts.map(({ text }) => text).join(' · ');
  return (
    <Step step="check" answer={answer} attention={attention} open={open}>
      {failures.length > 0 && (
        <div className={styles.group}>
          <p className={styles.missing}>{words.wholeFile}</p>
          <FailureList failures={failures} />
        </div>
      )}
      {failures.length === 0 && (
        <ul className={styles.counts}>
          {counts.map(({ key, text, look }) => (
            <li key={key} className={look}>
              <Icon name={icons[key as keyof typeof icons]} size={16} />
              {text}
            </li>
          ))}
        </ul>
      )}
      {groups.length === 0 && failures.length === 0 && <p className={styles.note}>{words.clean}</p>}
      {groups.map((group) => (
        <FaultGroupView key={groupKey(group)} group={group} choices={proposal.choices.faults} />
      ))}
      {remarks.length > 0 && (
        <Disclosure title={words.remarks(remarks.length)} lazy>
          <Remarks remarks={remarks} />
        </Disclosure>
      )}
      {table.rows.length > 0 && (
        <Disclosure title={words.table(table.rows.length)} lazy>
          <FirstRows proposal={proposal} />
        </Disclosure>
      )}
    </Step>
  );
}
