import { useState } from 'react';
import { showFinding } from '../../commands/show-finding.ts';
import type { Finding, Thing } from '../../review/finding.ts';
import { findingDetail } from '../../review/finding-sentence.ts';
import type { RuleResult } from '../../review/review.ts';
import type { Selection } from '../../state/selection.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { thingKey } from '../names.ts';
import styles from './rule-findings.module.css';
import { SeveritySign } from './severity-sign.tsx';

/** Findings shown at first, and with each press of the button under them. */
const PAGE = 20;

/** One rule: what it means, what to do, and what it found. */
export function RuleFindings({ rule, open }: { rule: RuleResult; open: boolean }) {
  const words = messages[useApp((app) => app.language)].review;
  const [shown, setShown] = useState(PAGE);
  const { title, meaning, todo } = words.rules[rule.id];
  const left = rule.findings.length - shown;
  const unlisted = rule.count - rule.findings.length;
  return (
    <Disclosure
      open={open}
      lazy
      title={
        <span className={styles.title}>
          <SeveritySign severity={rule.severity} />
          <span>
            {title}
            <span className={styles.second}>
              {words.severities[rule.severity]} · {words.ruleCount(rule.count)}
            </span>
          </span>
        </span>
      }
    >
      <div className={styles.content}>
        <p className={styles.note}>{meaning}</p>
        <p className={styles.note}>{words.todo(todo)}</p>
        <ul className={styles.findings}>
          {rule.findings.slice(0, shown).map((finding, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list of a review never changes
            <li key={index}>
              <FindingLine finding={finding} />
            </li>
          ))}
        </ul>
        {left > 0 && (
          <Button look="quiet" onClick={() => setShown(shown + PAGE)}>
            {words.more(Math.min(PAGE, left))}
          </Button>
        )}
        {left <= 0 && unlisted > 0 && <p className={styles.note}>{words.notListed(unlisted)}</p>}
      </div>
    </Disclosure>
  );
}

function FindingLine({ finding }: { finding: Finding }) {
  const language = useApp((app) => app.language);
  const selection = useApp((app) => app.selection);
  const text = (
    <>
      <span className={styles.subject}>{finding.subject[language]}</span>
      <span className={styles.detail}>{findingDetail(finding, language)}</span>
    </>
  );
  const isPlaced = finding.position !== null || finding.bbox !== null || finding.thing !== null;
  if (!isPlaced) return <div className={styles.finding}>{text}</div>;
  const current = selection !== null && isSame(finding.thing, selection);
  return (
    <button
      type="button"
      className={classNames(styles.finding, styles.placed, current && styles.current)}
      aria-current={current || undefined}
      onClick={() => showFinding(finding)}
    >
      {text}
    </button>
  );
}

function isSame(thing: Thing | null, selection: Selection): boolean {
  return thing !== null && thingKey(thing) === thingKey(selection);
}
