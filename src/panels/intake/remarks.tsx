import type { Failure } from '../../data/failure.ts';
import { failureSentence } from '../../data/failure-sentence.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import styles from './intake.module.css';

/** Seen at once; the others unfold. */
const atOnce = 20;

/** What was understood and assumed, each in its sentence. */
export function Remarks({ remarks }: { remarks: readonly Failure[] }) {
  const { check: words } = messages[useApp((app) => app.language)].intake;
  const others = remarks.slice(atOnce);
  return (
    <>
      <RemarkList remarks={remarks.slice(0, atOnce)} />
      {others.length > 0 && (
        <Disclosure title={words.moreRemarks(others.length)} lazy>
          <RemarkList remarks={others} />
        </Disclosure>
      )}
    </>
  );
}

function RemarkList({ remarks }: { remarks: readonly Failure[] }) {
  const language = useApp((app) => app.language);
  return (
    <ul className={styles.faults}>
      {remarks.map((remark) => {
        const { message, suggestion } = failureSentence(remark, language);
        return (
          <li key={JSON.stringify(remark)} className={styles.fault}>
            <span>{message}</span>
            <span className={styles.todo}>{suggestion}</span>
          </li>
        );
      })}
    </ul>
  );
}
