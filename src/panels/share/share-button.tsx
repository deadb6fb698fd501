import { lazy, Suspense, useState } from 'react';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { ErrorBoundary } from '../../ui/error-boundary.tsx';
import { Popover } from '../../ui/popover.tsx';
import styles from './share.module.css';

const ShareForm = lazy(async () => ({ default: (await import('./share-form.tsx')).ShareForm }));

/** Gives what is on the screen away as a link; what is behind it loads when it is opened. */
export function ShareButton() {
  const { share } = messages[useApp((app) => app.language)];
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover icon="share" label={share.open} widthPx={416} onOpen={setOpen}>
      {isOpen && (
        <ErrorBoundary instead={() => <p className={styles.waiting}>{share.failed}</p>}>
          <Suspense fallback={<p className={styles.waiting}>{share.loading}</p>}>
            <ShareForm />
          </Suspense>
        </ErrorBoundary>
      )}
    </Popover>
  );
}
