import type { ReactNode } from 'react';
import { flyTo } from '../../commands/move-map.ts';
import { clearSelection } from '../../commands/select-thing.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { Button } from '../../ui/button.tsx';
import styles from './inspector.module.css';

/** The heading of the selected thing: its symbol and name, what kind of thing it is, and the way there. */
export function ThingHead({ sign, name, children }: { sign?: ReactNode; name: string; children: ReactNode }) {
  const selection = useApp((app) => app.selection);
  const { inspector } = messages[useApp((app) => app.language)];
  return (
    <header className={styles.head}>
      <h2 className={styles.title}>
        {sign}
        {name}
      </h2>
      {children && <p className={styles.kind}>{children}</p>}
      {selection && (
        <div className={styles.actions}>
          <Button icon="focus" onClick={() => flyTo(selection)}>
            {inspector.fly}
          </Button>
          <Button look="quiet" onClick={clearSelection}>
            {inspector.clear}
          </Button>
        </div>
      )}
    </header>
  );
}
