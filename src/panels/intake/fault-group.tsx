import { useState } from 'react';
import { reviseImport } from '../../commands/intake/revise-import.ts';
import { showFault } from '../../commands/intake/show-fault.ts';
import { failureSentence } from '../../data/failure-sentence.ts';
import type { FaultChoice } from '../../intake/choices.ts';
import type { FaultGroup, FaultyRow } from '../../intake/proposal.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import styles from './intake.module.css';
import { groupKey } from './proposal-state.ts';

interface FaultGroupProps {
  group: FaultGroup;
  /** What has been chosen for every kind of fault. */
  choices: Record<string, FaultChoice>;
}

const atOnce = 8;

/** All rows with one kind of fault: what to do about them, and each with its sentence and its place. */
export function FaultGroupView({ group, choices }: FaultGroupProps) {
  const language = useApp((app) => app.language);
  const [shown, setShown] = useState(atOnce);
  const { check: words, faults: names } = messages[language].intake;
  const { fix, choice, keeps, total, listed } = group;
  const [first] = listed;
  const key = groupKey(group);
  const name =
    names[key] ?? names[group.code] ?? (first ? failureSentence(first.failure, language).message : key);
  const offered: FaultChoice[] = [
    ...(fix === null ? [] : (['fix'] as const)),
    ...(keeps ? (['keep'] as const) : []),
    'drop',
    'stop',
  ];
  const isCounted = group.code === 'outside-extent' && group.reason.startsWith('counted');
  const left = Math.min(listed.length - shown, atOnce);
  const changes = listed.some(({ before, after }) => before !== null && after !== null);
  return (
    <section className={styles.faultGroup} aria-label={name}>
      <div className={styles.faultHead}>
        <h3 className={styles.faultName}>{name}</h3>
        <span className={choice === 'stop' ? styles.toSee : styles.caption}>{words.groupCount(total)}</span>
      </div>
      <SegmentedControl
        label={words.choice(name)}
        value={choice}
        options={offered.map((value) => ({ value, label: words.choices[value] }))}
        onChange={(value) => void reviseImport({ faults: { ...choices, [key]: value } })}
      />
      <p className={styles.caption}>
        {fix !== null ? words.fixes[fix] : keeps ? words[isCounted ? 'counted' : 'harmless'] : words.noFix}
      </p>
      {listed.length > 0 && (
        <Disclosure title={words.rows} open={choice === 'stop'}>
          {changes && <p className={styles.caption}>{words.beforeAfter}</p>}
          <ul className={styles.faults}>
            {listed.slice(0, shown).map((row) => (
              <FaultyRowView key={JSON.stringify(row.failure.where)} row={row} />
            ))}
          </ul>
          {left > 0 && (
            <p>
              <Button look="quiet" onClick={() => setShown(shown + atOnce)}>
                {words.more(left)}
              </Button>
            </p>
          )}
          {left <= 0 && total > listed.length && (
            <p className={styles.caption}>{words.notListed(total - listed.length)}</p>
          )}
        </Disclosure>
      )}
    </section>
  );
}

function FaultyRowView({ row }: { row: FaultyRow }) {
  const language = useApp((app) => app.language);
  const isShown = useApp(
    ({ intakeSpot }) =>
      intakeSpot !== null && intakeSpot.position === row.position && intakeSpot.before === row.before,
  );
  const { check: words } = messages[language].intake;
  const { failure, position, before, after } = row;
  const { message, suggestion, place } = failureSentence(failure, language);
  return (
    <li className={styles.fault}>
      <span>{message}</span>
      <span className={styles.todo}>{suggestion}</span>
      {(position || before || after) && (
        <Button
          look="text"
          aria-label={`${isShown ? words.shown : words.show}: ${place}`}
          aria-pressed={isShown}
          onClick={() => showFault({ position, before, after })}
        >
          {isShown ? words.shown : words.show}
        </Button>
      )}
    </li>
  );
}
