import { lazy, Suspense } from 'react';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { Waiting } from '../waiting.tsx';

const TargetList = lazy(async () => ({ default: (await import('./target-list.tsx')).TargetList }));

/** The board of targets, loaded when it is first opened. */
export function Targets() {
  const { targets } = messages[useApp((app) => app.language)];
  return (
    <Suspense fallback={<Waiting>{targets.waiting}</Waiting>}>
      <TargetList />
    </Suspense>
  );
}
