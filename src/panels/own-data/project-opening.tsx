import { type ReactNode, useEffect, useRef, useState } from 'react';
import { dismissProjectFile, openProjectFile } from '../../commands/open-project-file.ts';
import { isEmptySummary, type ProjectSummary } from '../../project/project-summary.ts';
import type { ProjectOpening } from '../../state/project-slice.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { FailureList } from '../intake/refused.tsx';
import styles from './own-data.module.css';

/** A project file on its way in: what it holds, what it would replace, and the way out. */
export function ProjectOpeningView() {
  const opening = useApp((app) => app.projectOpening);
  const { project } = messages[useApp((app) => app.language)].ownData;
  switch (opening.step) {
    case 'none':
      return null;
    case 'reading':
    case 'taking':
      return (
        <p role="status" className={styles.note}>
          {opening.step === 'reading' ? project.reading(opening.file) : project.taking(opening.file)}
        </p>
      );
    case 'failed':
      return (
        <InSight key={opening.file}>
          <div role="alert" className={styles.form}>
            <p className={styles.name}>{project.failed(opening.file)}</p>
            <FailureList failures={opening.failures} />
            <p className={styles.note}>{project.unchanged}</p>
            <div className={styles.actions}>
              <Button onClick={dismissProjectFile}>{project.close}</Button>
            </div>
          </div>
        </InSight>
      );
    case 'asked':
      return (
        <InSight key={opening.file}>
          <Asked opening={opening} />
        </InSight>
      );
  }
}

/** Scrolls what has just been said of a file into sight: the panel may be short, and the file dropped elsewhere. */
function InSight({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return <div ref={box}>{children}</div>;
}

function Asked({ opening }: { opening: Extract<ProjectOpening, { step: 'asked' }> }) {
  const { project } = messages[useApp((app) => app.language)].ownData;
  const [allowsHosts, setAllowsHosts] = useState(false);
  const { file, holds, replaces } = opening;
  return (
    <section className={styles.form} aria-label={project.asked(file)}>
      <p className={styles.name}>{project.asked(file)}</p>
      <Summary title={project.holds} summary={holds} />
      {replaces && (
        <>
          <Summary title={project.replaces} summary={replaces} />
          <p className={styles.note}>{project.canUndo}</p>
        </>
      )}
      {holds.hosts.length > 0 && (
        <Checkbox checked={allowsHosts} onChange={setAllowsHosts}>
          {project.allowHosts(holds.hosts.join(', '))}
        </Checkbox>
      )}
      <div className={styles.actions}>
        <Button look="primary" icon="check" onClick={() => void openProjectFile(allowsHosts)}>
          {project.accept}
        </Button>
        <Button look="quiet" onClick={dismissProjectFile}>
          {project.cancel}
        </Button>
      </div>
    </section>
  );
}

function Summary({ title, summary }: { title: string; summary: ProjectSummary }) {
  const { ownData, intake } = messages[useApp((app) => app.language)];
  const { project } = ownData;
  const { datasets, register, live, scenes } = summary;
  const entries = register.added + register.edited + register.removed;
  return (
    <div>
      <p className={styles.caption}>{title}</p>
      <ul className={styles.bullets}>
        {datasets.map(({ title: name, kind, count }) => (
          <li key={name}>
            {name}: {intake.counted[kind](count)}
          </li>
        ))}
        {entries > 0 && <li>{project.registerChanges(entries)}</li>}
        {live > 0 && <li>{project.liveSources(live)}</li>}
        {scenes !== null && <li>{project.scenes(scenes)}</li>}
        {isEmptySummary(summary) && <li>{project.nothing}</li>}
      </ul>
    </div>
  );
}
