import { lazy, Suspense } from 'react';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { ErrorBoundary } from '../../ui/error-boundary.tsx';
import { Waiting } from '../waiting.tsx';

const BriefingPanel = lazy(async () => ({ default: (await import('./briefing-panel.tsx')).BriefingPanel }));

/** The briefing: its scenes, one of them to be edited, and what can be exported; loaded when it is opened. */
export function Briefing() {
  const { briefingPanel } = messages[useApp((app) => app.language)];
  return (
    <ErrorBoundary instead={() => <Waiting>{briefingPanel.failed}</Waiting>}>
      <Suspense fallback={<Waiting>{briefingPanel.waiting}</Waiting>}>
        <BriefingPanel />
      </Suspense>
    </ErrorBoundary>
  );
}
