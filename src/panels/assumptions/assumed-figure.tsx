import type { CoverageResult } from '../../coverage/result.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { integer, percentShown } from '../../text/numbers.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Verdict } from '../../ui/verdict.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import styles from './assumptions.module.css';
import { differenceInPoints } from './difference-in-points.ts';

/** The headline, and beside it the percentage under the assumptions with its difference and verdict. */
export function AssumedFigure({ coverage }: { coverage: CoverageResult }) {
  const language = useApp((app) => app.language);
  const assumed = useApp((app) => app.assumed);
  const work = useApp((app) => app.assumptionWork);
  const { assumptions: words, kpi } = messages[language];
  const { target } = coverage;
  const headline = coverage.definitions.any?.value ?? coverage.value;
  const judged = (value: number) => (
    <Verdict good={value >= target} size={14}>
      {value >= target ? kpi.met : kpi.notMet}
    </Verdict>
  );
  return (
    <>
      <dl className={styles.figures}>
        <div>
          <dt>{words.published}</dt>
          <dd>
            <span className={styles.figure}>{percentShown(headline, target, language)}</span>
            {judged(headline)}
          </dd>
        </div>
        <div>
          <dt>{words.assumed}</dt>
          {assumed ? (
            <dd data-assumed={assumed.value}>
              <span className={styles.figure}>{percentShown(assumed.value, target, language)}</span>
              {judged(assumed.value)}
            </dd>
          ) : (
            <dd>
              {work === 'failed' ? (
                '–'
              ) : (
                <>
                  <Skeleton width="72px" height="20px" />
                  <VisuallyHidden>{words.waiting}</VisuallyHidden>
                </>
              )}
            </dd>
          )}
        </div>
      </dl>
      {assumed && (
        <p className={styles.note}>
          {differenceInWords(headline, assumed.value)}{' '}
          {words.people(
            integer(Math.round(assumed.coveredPeople), language),
            integer(Math.round(assumed.totalPeople), language),
          )}
        </p>
      )}
      {work === 'failed' && (
        <p role="alert" className={styles.failed}>
          {words.failed}
        </p>
      )}
    </>
  );

  function differenceInWords(from: number, to: number): string {
    const points = differenceInPoints(from, to, target, language);
    if (points === null) return words.same;
    return to > from ? words.higher(points) : words.lower(points);
  }
}
