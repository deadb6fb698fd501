import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import styles from './intake.module.css';
import { ProposalView } from './proposal-view.tsx';
import { Reading } from './reading.tsx';
import { Refused } from './refused.tsx';
import { Taken } from './taken.tsx';

/** A file on its way in, from reading it to what has become of it; nothing of it is in force before it is taken. */
export function IntakePanel() {
  const intake = useApp((app) => app.intake);
  const { intake: words } = messages[useApp((app) => app.language)];
  switch (intake.step) {
    case 'none':
      return null;
    case 'reading':
      return <Reading file={intake.file} done={intake.done} />;
    case 'failed':
      return <Refused file={intake.file} failures={intake.failures} />;
    case 'proposed':
      return <ProposalView proposal={intake.proposal} revising={intake.revising} />;
    case 'taking':
      return (
        <div className={styles.group} aria-busy="true">
          <h2 className={styles.title}>{intake.proposal.file}</h2>
          <p role="status" className={styles.note}>
            {words.taking}
          </p>
        </div>
      );
    case 'taken':
      return <Taken taken={intake} />;
  }
}
