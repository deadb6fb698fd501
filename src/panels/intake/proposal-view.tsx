import { useRef, useState } from 'react';
import { acceptImportedFile } from '../../commands/intake/accept-imported-file.ts';
import { cancelImport } from '../../commands/intake/cancel-import.ts';
import { saveBadRows } from '../../commands/intake/save-bad-rows.ts';
import type { Proposal } from '../../intake/proposal.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { CheckStep } from './check-step.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { FileCard } from './file-card.tsx';
import styles from './intake.module.css';
import { KindStep } from './kind-step.tsx';
import { PlaceStep } from './place-step.tsx';
import { hasBadRows, hindrance, stepsToSee } from './proposal-state.ts';
import { TakeStep } from './take-step.tsx';
import { willHappen } from './will-happen.ts';

/** A file as it would be taken over: every question with its answer, the doubtful ones unfolded, nothing in force. */
export function ProposalView({ proposal, revising }: { proposal: Proposal; revising: boolean }) {
  const { intake } = messages[useApp((app) => app.language)];
  const toSee = stepsToSee(proposal);
  // what is unfolded at first stays so, whatever corrections change
  const [open] = useState(toSee);
  return (
    <div className={classNames(styles.group, styles.proposal)} aria-busy={revising}>
      <FileCard proposal={proposal} />
      <div>
        <KindStep proposal={proposal} attention={toSee.has('kind')} open={open.has('kind')} />
        <ColumnsStep
          key={`columns ${proposal.choices.kind} ${proposal.choices.layer}`}
          proposal={proposal}
          attention={toSee.has('columns')}
          open={open.has('columns')}
        />
        <PlaceStep proposal={proposal} attention={toSee.has('place')} open={open.has('place')} />
        <CheckStep proposal={proposal} attention={toSee.has('check')} open={open.has('check')} />
        <TakeStep proposal={proposal} open />
      </div>
      <p role="status" className={styles.revising}>
        {revising ? intake.revising : ''}
      </p>
      <Decision proposal={proposal} revising={revising} />
    </div>
  );
}

/** What will happen, and the buttons; stays in sight below the steps. */
function Decision({ proposal, revising }: { proposal: Proposal; revising: boolean }) {
  const language = useApp((app) => app.language);
  const catalog = useApp((app) => app.city?.catalog);
  const { intake } = messages[language];
  const foot = useRef<HTMLDivElement>(null);
  if (!catalog) return null;
  const hindered = hindrance(proposal);
  const goToFaults = () => {
    const step = foot.current?.parentElement?.querySelector<HTMLDetailsElement>(
      '[data-step="check"] > details',
    );
    if (!step) return;
    step.open = true;
    step.querySelector<HTMLElement>('summary')?.focus();
    step.scrollIntoView({ block: 'start' });
  };
  return (
    <div ref={foot} className={styles.foot}>
      <p className={hindered ? styles.missing : styles.will}>
        {willHappen(proposal, catalog, language).join(' ')}
      </p>
      <div className={styles.actions}>
        {hindered === 'blocked' ? (
          <Button look="primary" icon="warning" onClick={goToFaults}>
            {intake.goToBlocked}
          </Button>
        ) : (
          <Button
            look="primary"
            icon="check"
            disabled={hindered !== null || revising}
            onClick={() => void acceptImportedFile()}
          >
            {intake.accept}
          </Button>
        )}
        {hasBadRows(proposal) && (
          <Button icon="download" onClick={() => void saveBadRows()}>
            {intake.saveBad}
          </Button>
        )}
        <Button look="quiet" onClick={cancelImport}>
          {intake.cancel}
        </Button>
      </div>
    </div>
  );
}
