import { importRegister } from '../../commands/import-register.ts';
import { saveFile } from '../../commands/save-file.ts';
import { undoChange } from '../../commands/undo-change.ts';
import { writeDeadZone } from '../../commands/write-dead-zone.ts';
import { registerTemplate } from '../../register/register-template.ts';
import { nextUndo } from '../../state/history.ts';
import { mayChange } from '../../state/mode.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { Button } from '../../ui/button.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import styles from './register.module.css';

export const registerFileTypes = '.csv,.tsv,.txt,.geojson,.json,text/csv,application/geo+json';

/** What can be done to the register as a whole. */
export function RegisterActions() {
  const language = useApp((app) => app.language);
  const communes = useApp((app) => app.city?.communes);
  const canChange = useApp(mayChange);
  const { register } = messages[language];
  const { actions } = register;
  const saveTemplate = () => {
    const text = registerTemplate(communes?.[0] ?? null);
    const blob = new Blob([text], { type: 'text/csv;charset=utf-8' });
    saveFile({ name: 'dead-zone-register-template.csv', mime: blob.type, blob });
  };
  if (!canChange) return null;
  if (!communes?.length) return <p className={styles.note}>{register.noCommunes}</p>;
  return (
    <div className={styles.group}>
      <div className={styles.actions}>
        <Button look="primary" icon="plus" onClick={() => writeDeadZone(null)}>
          {actions.add}
        </Button>
        <FileButton
          accept={registerFileTypes}
          label={actions.import}
          onFile={(file) => void importRegister(file)}
        >
          {actions.import}
        </FileButton>
        <Button look="quiet" icon="download" onClick={saveTemplate}>
          {actions.template}
        </Button>
        <UndoButton />
      </div>
      <p className={styles.caption}>{actions.importHint}</p>
    </div>
  );
}

/** Takes back the last thing done to the data, the register among them; there only while there is something. */
export function UndoButton() {
  const change = useApp(nextUndo);
  const { register, project } = messages[useApp((app) => app.language)];
  if (!change) return null;
  return (
    <Button
      look="quiet"
      icon="undo"
      title={project.undo(project.changes[change])}
      onClick={() => void undoChange()}
    >
      {register.actions.undo}
    </Button>
  );
}
