import { lazy, Suspense } from 'react';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { Waiting } from '../waiting.tsx';

const ReviewReport = lazy(async () => ({ default: (await import('./review-report.tsx')).ReviewReport }));

/** What the rules find in the data, loaded when it is first opened. */
export function Review() {
  const { app } = messages[useApp((state) => state.language)];
  return (
    <Suspense fallback={<Waiting>{app.computing}</Waiting>}>
      <ReviewReport />
    </Suspense>
  );
}
