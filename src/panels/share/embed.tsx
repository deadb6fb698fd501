import { lazy, Suspense } from 'react';

const Shell = lazy(async () => ({ default: (await import('./embed-shell.tsx')).EmbedShell }));

/** The app as a map with its number inside another page. */
export function EmbedShell() {
  return (
    <Suspense fallback={null}>
      <Shell />
    </Suspense>
  );
}
