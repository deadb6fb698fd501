import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { AllowHost } from '../live/allow-host.tsx';
import { LiveSources } from '../live/live-sources.tsx';
import { Section } from '../section.tsx';
import { BringData } from './bring-data.tsx';
import { DatasetList } from './dataset-list.tsx';
import { FormatsHelp } from './formats-help.tsx';
import styles from './own-data.module.css';
import { ProjectSection } from './project-section.tsx';

/** What the user has brought, how to bring more, and the project it is kept in. */
export function OwnDataHome() {
  const datasets = useApp((app) => app.datasets);
  const { ownData } = messages[useApp((app) => app.language)];
  return (
    <>
      <div className={styles.lead}>
        <h2>{ownData.lead}</h2>
        <p className={styles.note}>{ownData.intro}</p>
      </div>
      <BringData />
      <AllowHost purpose="file" />
      {datasets.length > 0 ? (
        <Section title={ownData.list.title(datasets.length)}>
          <DatasetList datasets={datasets} />
        </Section>
      ) : (
        <Section title={ownData.empty.title}>
          <p className={styles.note}>{ownData.empty.what}</p>
          <ul className={styles.bullets}>
            {ownData.empty.kinds.split('\n').map((kind) => (
              <li key={kind}>{kind}</li>
            ))}
          </ul>
        </Section>
      )}
      <LiveSources />
      <ProjectSection />
      <FormatsHelp />
    </>
  );
}
