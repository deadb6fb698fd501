import { lazy, Suspense } from 'react';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { Waiting } from '../waiting.tsx';

const ChartBoard = lazy(async () => ({ default: (await import('./chart-board.tsx')).ChartBoard }));

/** The charts, loaded when they are first opened. */
export function Charts() {
  const { charts } = messages[useApp((app) => app.language)];
  return (
    <Suspense fallback={<Waiting>{charts.waiting}</Waiting>}>
      <ChartBoard />
    </Suspense>
  );
}
