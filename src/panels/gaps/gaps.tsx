import { useState } from 'react';
import { makeGapFile } from '../../commands/make-gap-file.ts';
import { rankGapsAgain } from '../../commands/rank-gaps.ts';
import { GAP_LINK_M } from '../../coverage/gaps/link-distance.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { distance, percent } from '../../text/numbers.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { ExportButtons } from '../export-buttons.tsx';
import { Section } from '../section.tsx';
import { Waiting } from '../waiting.tsx';
import { GapLead } from './gap-lead.tsx';
import { ClusterTable, GapCommuneTable } from './gap-tables.tsx';
import styles from './gaps.module.css';
import { NewStation } from './new-station.tsx';

type View = 'clusters' | 'communes';

/** Who is not covered, by clusters and by communes, and what one new station would change there. */
export function Gaps() {
  const language = useApp((app) => app.language);
  const gaps = useApp((app) => app.gaps);
  const work = useApp((app) => app.gapWork);
  const opening = useApp((app) => app.opening.status);
  const coverage = useApp((app) => app.coverage);
  const [view, setView] = useState<View>('clusters');
  const { gaps: words, exports, kpi, app } = messages[language];
  if (!coverage) return <Waiting>{opening === 'loading' ? app.computing : kpi.unavailable}</Waiting>;
  const busy = work === 'ranking';
  return (
    <div className={styles.gaps}>
      <div className={styles.block}>
        <h2>{words.title}</h2>
        {gaps && <GapLead gaps={gaps} />}
        {work === 'failed' && (
          <p role="alert" className={styles.failed}>
            {words.failed}{' '}
            <Button look="text" onClick={rankGapsAgain}>
              {words.again}
            </Button>
          </p>
        )}
        {!gaps && work !== 'failed' && <Progress />}
      </div>
      {gaps && gaps.people > 0 && (
        <>
          <div className={styles.block}>
            <NewStation gaps={gaps} />
            {busy && <Progress />}
          </div>
          <div className={styles.table} aria-busy={busy}>
            <div className={styles.block}>
              <SegmentedControl
                label={words.view}
                value={view}
                options={[
                  { value: 'clusters', label: words.views.clusters },
                  { value: 'communes', label: words.views.communes },
                ]}
                onChange={setView}
              />
            </div>
            {view === 'clusters' ? <ClusterTable gaps={gaps} /> : <GapCommuneTable gaps={gaps} />}
          </div>
          <div className={styles.block}>
            <Disclosure title={words.how}>
              <p className={styles.note}>{words.what(distance(GAP_LINK_M, language))}</p>
              <p className={styles.note}>{words.site}</p>
            </Disclosure>
            <Section title={exports.title}>
              <ExportButtons label={words.exportLabel} make={makeGapFile} />
            </Section>
          </div>
        </>
      )}
    </div>
  );
}

/** How far the ranking has come. */
function Progress() {
  const language = useApp((app) => app.language);
  const done = useApp((app) => Math.floor(20 * app.gapDone) / 20);
  const { gaps: words } = messages[language];
  return (
    <div role="status">
      <p className={styles.note}>
        {words.waiting} {words.waitingDone(percent(100 * done, language, 0))}
      </p>
      <span className={styles.bar} aria-hidden="true">
        <span className={styles.done} style={{ width: `${100 * done}%` }} />
      </span>
    </div>
  );
}
