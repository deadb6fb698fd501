import { lazy, Suspense } from 'react';
import type { SaveAsProps } from './save-as-form.tsx';

const SaveAsForm = lazy(async () => ({ default: (await import('./save-as-form.tsx')).SaveAsForm }));

/** The form that saves something in any format, loaded when it is opened. */
export function SaveAs(props: SaveAsProps) {
  return (
    <Suspense fallback={null}>
      <SaveAsForm {...props} />
    </Suspense>
  );
}
