import { useApp } from '../../state/store.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';

/** Reads out what changed elsewhere on the screen, when there is time. */
export function Announcer() {
  const announcement = useApp((app) => app.announcement);
  return (
    <VisuallyHidden>
      <span role="status">{announcement}</span>
    </VisuallyHidden>
  );
}
