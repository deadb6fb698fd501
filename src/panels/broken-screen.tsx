import { saveProjectFile } from '../commands/save-project-file.ts';
import { useApp } from '../state/store.ts';
import { messages } from '../text/messages.ts';
import { Button } from '../ui/button.tsx';
import styles from './broken-screen.module.css';

/** In the place of the whole screen when it could not be drawn: what is lost, what is not, and what to do. */
export function BrokenScreen() {
  const { broken, actions } = messages[useApp((app) => app.language)].project;
  return (
    <main role="alert" className={styles.page}>
      <h1>{broken.title}</h1>
      <p>{broken.text}</p>
      <div className={styles.actions}>
        <Button look="primary" onClick={() => location.reload()}>
          {actions.reload}
        </Button>
        <Button icon="download" onClick={() => void saveProjectFile()}>
          {actions['save-project']}
        </Button>
      </div>
    </main>
  );
}
