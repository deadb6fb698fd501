import { type DragEvent, useEffect, useRef, useState } from 'react';
import { importRegister } from '../../commands/import-register.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { classNames } from '../../ui/class-names.ts';
import { EntryForm } from './entry-form.tsx';
import { EntryView } from './entry-view.tsx';
import { ImportReport } from './import-report.tsx';
import styles from './register.module.css';
import { RegisterList } from './register-list.tsx';

/** The register of dead zones: how far the city is on the way to none, each place, and how it came there. */
export function DeadZoneRegister() {
  const language = useApp((app) => app.language);
  const hasCity = useApp((app) => app.city !== null);
  const { view } = useApp((app) => app.registerView);
  const importing = useApp((app) => app.registerImport !== null);
  const { register } = messages[language];
  const shown = importing ? 'report' : view;
  const panel = useFocusOnChange(shown);
  const drop = useDrop();
  if (!hasCity) return <p className={`${styles.register} ${styles.note}`}>{register.waiting}</p>;
  return (
    <section
      ref={panel}
      tabIndex={-1}
      className={classNames(styles.register, drop.over && styles.over)}
      aria-label={register.title}
      {...drop.handlers}
    >
      {drop.over && <p className={styles.drop}>{register.actions.drop}</p>}
      {shown === 'report' ? (
        <ImportReport />
      ) : shown === 'entry' ? (
        <EntryView />
      ) : shown === 'form' ? (
        <EntryForm />
      ) : (
        <RegisterList />
      )}
    </section>
  );
}

/** What comes into sight starts at its head, and the keyboard with it. */
function useFocusOnChange(shown: string) {
  const panel = useRef<HTMLElement>(null);
  const before = useRef(shown);
  useEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    panel.current?.focus({ preventScroll: true });
    panel.current?.parentElement?.scrollTo({ top: 0 });
  }, [shown]);
  return panel;
}

function useDrop() {
  const [over, setOver] = useState(false);
  const holdsFile = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  return {
    over,
    handlers: {
      onDragOver: (event: DragEvent) => {
        if (!holdsFile(event)) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: (event: DragEvent) => {
        if (!(event.relatedTarget instanceof Node) || !event.currentTarget.contains(event.relatedTarget)) {
          setOver(false);
        }
      },
      onDrop: (event: DragEvent) => {
        if (!holdsFile(event)) return;
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file) void importRegister(file);
      },
    },
  };
}
