import { lookAtProjectFile } from '../../commands/open-project-file.ts';
import { saveProjectFile } from '../../commands/save-project-file.ts';
import { MOST_ORIGINAL_BYTES } from '../../project/kept-original.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { Button } from '../../ui/button.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Section } from '../section.tsx';
import styles from './own-data.module.css';
import { projectFileTypes } from './project-file-types.ts';
import { ProjectOpeningView } from './project-opening.tsx';
import { UndoButtons } from './undo-buttons.tsx';

/** The project: whether it is kept, the steps back and forth, and the file that carries it to another machine. */
export function ProjectSection() {
  const { ownData } = messages[useApp((app) => app.language)];
  const { project } = ownData;
  return (
    <Section title={project.title} mark={<Saved />}>
      <UndoButtons />
      <div className={styles.actions}>
        <Button icon="download" onClick={() => void saveProjectFile()}>
          {project.save}
        </Button>
        <FileButton
          icon="folder"
          accept={projectFileTypes}
          label={project.openLabel}
          onFile={(file) => void lookAtProjectFile(file)}
        >
          {project.open}
        </FileButton>
      </div>
      <ProjectOpeningView />
      <p className={styles.caption}>{project.about(MOST_ORIGINAL_BYTES / 1_000_000)}</p>
    </Section>
  );
}

function Saved() {
  const savedState = useApp((app) => app.savedState);
  const { savedStates } = messages[useApp((app) => app.language)].project;
  const good = savedState === 'saved' || savedState === 'saving';
  return (
    <span role="status" className={good ? styles.saved : styles.unsaved}>
      <Icon name={good ? 'check' : 'warning'} size={14} />
      {savedStates[savedState]}
    </span>
  );
}
