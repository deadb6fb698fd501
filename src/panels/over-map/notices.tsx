import { useState } from 'react';
import { takeUpdate } from '../../commands/offline/follow-offline.ts';
import { redoChange } from '../../commands/redo-change.ts';
import { saveDamagedRecord } from '../../commands/save-damaged-record.ts';
import { saveProjectFile } from '../../commands/save-project-file.ts';
import { dismissNotice } from '../../commands/show-panel.ts';
import { failureSentence } from '../../data/failure-sentence.ts';
import type { DatasetFailure } from '../../state/city-slice.ts';
import type { NoticeAction } from '../../state/panels-slice.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './notices.module.css';

/** What the user must know now, above the map: notices, and datasets that could not be read. */
export function Notices() {
  const language = useApp((app) => app.language);
  const notices = useApp((app) => app.notices);
  const failures = useApp((app) => (app.opening.status === 'ready' ? app.failures : none));
  const [dismissed, setDismissed] = useState<string[]>([]);
  const { notices: words } = messages[language];
  const failed = failures.filter((each) => !dismissed.includes(each.datasetId));
  return (
    <section className={styles.stack} aria-label={words.region}>
      {failed.map((failure) => (
        <Notice
          key={failure.datasetId}
          tone="error"
          toneName={words.tones.error}
          dismissLabel={words.dismiss}
          onDismiss={() => setDismissed([...dismissed, failure.datasetId])}
        >
          <FailureWords failure={failure} />
        </Notice>
      ))}
      {notices.map((notice) => (
        <Notice
          key={notice.id}
          tone={notice.tone}
          toneName={words.tones[notice.tone]}
          dismissLabel={words.dismiss}
          onDismiss={() => dismissNotice(notice.id)}
        >
          {notice.message[language]}
          {notice.actions && <NoticeActions actions={notice.actions} />}
        </Notice>
      ))}
    </section>
  );
}

const none: DatasetFailure[] = [];

const doIt: Record<NoticeAction, () => void> = {
  'save-project': () => void saveProjectFile(),
  'save-damaged': saveDamagedRecord,
  reload: () => location.reload(),
  redo: () => void redoChange(),
  'take-update': takeUpdate,
};

/** What can be done about a notice. */
function NoticeActions({ actions }: { actions: readonly NoticeAction[] }) {
  const words = messages[useApp((app) => app.language)].project.actions;
  return (
    <span className={styles.actions}>
      {actions.map((action) => (
        <Button key={action} look="outlined" onClick={doIt[action]}>
          {words[action]}
        </Button>
      ))}
    </span>
  );
}

/** What is wrong with one dataset, where, and what to do. */
export function FailureWords({ failure }: { failure: DatasetFailure }) {
  const language = useApp((app) => app.language);
  const title = useApp(
    (app) => app.city?.catalog.datasets.find((entry) => entry.id === failure.datasetId)?.title[language],
  );
  const { notices } = messages[language];
  const [first, ...others] = failure.failures;
  const sentence = first && failureSentence(first, language);
  return (
    <>
      <strong className={styles.title}>
        {notices.datasetFailed(
          title ?? (failure.datasetId === 'catalog' ? notices.catalog : failure.datasetId),
        )}
      </strong>
      {sentence && (
        <>
          <span>{sentence.message}</span>
          <span>{sentence.suggestion}</span>
        </>
      )}
      {others.length > 0 && <span className={styles.place}>{notices.moreFailures(others.length)}</span>}
    </>
  );
}
