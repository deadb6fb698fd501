import { followTarget } from '../../commands/follow-target.ts';
import { useApp } from '../../state/store.ts';
import type { TargetLine } from '../../targets/target-board.ts';
import { dueText, presentFigure, targetFigure } from '../../targets/target-figure.ts';
import { dateShown } from '../../text/dates.ts';
import { messages } from '../../text/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Verdict } from '../../ui/verdict.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { focusPanel } from '../focus-panel.ts';
import { SimulatedBadge } from '../simulated-badge.tsx';
import { StatusDetail } from './status-detail.tsx';
import styles from './targets.module.css';

/** One target: what is asked, by when, where it stands, and where each of these comes from. */
export function TargetItem({ line }: { line: TargetLine }) {
  const language = useApp((app) => app.language);
  const { targets: words } = messages[language];
  const { target, status } = line;
  const statement = target.statement[language];
  return (
    <li className={styles.target} data-target={target.id}>
      <h4>{statement}</h4>
      <p className={styles.status}>
        {status.kind !== 'unknown' && (
          <span className={styles.present}>{presentFigure(status.value, target, language)}</span>
        )}
        <TargetVerdict line={line} />
        {status.kind !== 'unknown' && status.simulated && <SimulatedBadge />}
      </p>
      <div className={styles.detail}>
        <StatusDetail status={status} />
      </div>
      <dl className={styles.facts}>
        <dt>{words.target}</dt>
        <dd>{targetFigure(target, language)}</dd>
        <dt>{words.due}</dt>
        <dd className={line.overdue ? styles.overdue : undefined}>{dueText(line, language)}</dd>
        {target.baseline && (
          <>
            <dt>{words.baseline}</dt>
            <dd>{target.baseline[language]}</dd>
          </>
        )}
        <dt>{words.source}</dt>
        <dd>
          {target.source}, {dateShown(target.sourceDate, language)}
        </dd>
      </dl>
      {status.kind === 'computed' && (
        <div>
          <Button
            look="text"
            onClick={() => {
              followTarget(status.trail);
              focusPanel();
            }}
          >
            {words.trail}
            <VisuallyHidden>: {statement}</VisuallyHidden>
          </Button>
        </div>
      )}
    </li>
  );
}

function TargetVerdict({ line: { met, status } }: { line: TargetLine }) {
  const { targets: words, kpi } = messages[useApp((app) => app.language)];
  if (met === null) {
    return (
      <span className={styles.unknown}>{status.kind === 'unknown' ? words.unknown : words.undecided}</span>
    );
  }
  return <Verdict good={met}>{met ? kpi.met : kpi.notMet}</Verdict>;
}
