import { cancelInterval, computeInterval } from '../../commands/compute-interval.ts';
import type { CoverageResult } from '../../coverage/result.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { percent } from '../../text/numbers.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../section.tsx';
import styles from './assumptions.module.css';
import { IntervalCauses } from './interval-causes.tsx';
import { IntervalSettings } from './interval-settings.tsx';

/** How sure the headline is, by cause; computed when asked for. */
export function IntervalSection({ coverage }: { coverage: CoverageResult }) {
  const language = useApp((app) => app.language);
  const computed = useApp((app) => app.interval);
  const wanted = useApp((app) => app.intervalAssumptions);
  const work = useApp((app) => app.intervalWork);
  const { assumptions: words, definitions } = messages[language];
  return (
    <Section title={words.interval}>
      <p className={styles.note}>
        {words.intervalIntro} {words.belongs(definitions.any.name)}
      </p>
      {work === 'computing' ? (
        <Progress />
      ) : (
        <div>
          <Button look={computed ? 'outlined' : 'primary'} onClick={() => void computeInterval()}>
            {computed ? words.computeAgain : words.compute}
          </Button>
        </div>
      )}
      {work === 'failed' && (
        <p role="alert" className={styles.failed}>
          {words.intervalFailed}
        </p>
      )}
      {computed && (
        <div className={styles.block} aria-busy={work === 'computing'}>
          {computed.assumptions !== wanted && <p className={styles.note}>{words.stale}</p>}
          <IntervalCauses computed={computed} target={coverage.target} />
        </div>
      )}
      <IntervalSettings />
    </Section>
  );
}

function Progress() {
  const language = useApp((app) => app.language);
  const done = useApp((app) => app.intervalDone);
  const { assumptions: words } = messages[language];
  return (
    <div className={styles.progress}>
      <p role="status" className={styles.note}>
        {words.computing(percent(10 * Math.floor(10 * done), language, 0))}
      </p>
      <Button onClick={() => void cancelInterval()}>{words.cancel}</Button>
      <span className={styles.bar} aria-hidden="true">
        <span className={styles.done} style={{ width: `${100 * done}%` }} />
      </span>
    </div>
  );
}
