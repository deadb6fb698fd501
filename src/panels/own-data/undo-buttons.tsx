import { redoChange } from '../../commands/redo-change.ts';
import { undoChange } from '../../commands/undo-change.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { Button } from '../../ui/button.tsx';
import styles from './own-data.module.css';

/** Takes back the last thing done to the data, which it names; there only while there is something. */
export function UndoButton({ after }: { after?: () => void }) {
  const step = useApp((app) => app.past.at(-1));
  const { project } = messages[useApp((app) => app.language)];
  if (!step) return null;
  const undo = async () => {
    await undoChange();
    after?.();
  };
  return (
    <Button icon="undo" onClick={() => void undo()}>
      {project.undo(project.changes[step.what])}
    </Button>
  );
}

/** Back and forth over what has been done to the data. */
export function UndoButtons() {
  const next = useApp((app) => app.future.at(-1));
  const canUndo = useApp((app) => app.past.length > 0);
  const { project } = messages[useApp((app) => app.language)];
  if (!next && !canUndo) return null;
  return (
    <div className={styles.actions}>
      <UndoButton />
      {next && (
        <Button icon="redo" onClick={() => void redoChange()}>
          {project.redo(project.changes[next.what])}
        </Button>
      )}
    </div>
  );
}
