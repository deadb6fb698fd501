import { useEffect } from 'react';
import { makeReviewFile } from '../../commands/make-review-file.ts';
import { runReview } from '../../commands/run-review.ts';
import type { Review, RuleResult } from '../../review/review.ts';
import { reviewTotals } from '../../review/review-totals.ts';
import { severities } from '../../review/rule.ts';
import { drawnDeadZones } from '../../state/register-in-force.ts';
import { useApp } from '../../state/store.ts';
import { dateShown } from '../../text/dates.ts';
import { messages } from '../../text/messages.ts';
import { percent } from '../../text/numbers.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { ExportButtons } from '../export-buttons.tsx';
import { Section } from '../section.tsx';
import { SimulatedBadge } from '../simulated-badge.tsx';
import styles from './review-report.module.css';
import { RuleFindings } from './rule-findings.tsx';
import { SeveritySign } from './severity-sign.tsx';

/** The rules that found something, each finding one press from its place, then the rules that found nothing. */
export function ReviewReport() {
  const language = useApp((app) => app.language);
  const city = useApp((app) => app.city);
  const deadZones = useApp(drawnDeadZones);
  const review = useApp((app) => app.review);
  const run = useApp((app) => app.reviewRun);
  const words = messages[language].review;
  // biome-ignore lint/correctness/useExhaustiveDependencies: other data ask for another review
  useEffect(() => {
    void runReview();
  }, [city, deadZones]);
  const share = percent(100 * run.done, language, 0);
  return (
    <div className={styles.review} aria-busy={run.state === 'running'}>
      <div className={styles.lead}>
        <h2>{words.title}</h2>
        {run.state === 'running' && <p className={styles.note}>{words.running(share)}</p>}
        {run.state === 'failed' && (
          <p role="alert" className={styles.failed}>
            {words.failed}{' '}
            <Button look="text" onClick={() => void runReview()}>
              {words.again}
            </Button>
          </p>
        )}
        {review && <Totals review={review} />}
      </div>
      {review && <Rules review={review} />}
    </div>
  );
}

function Totals({ review }: { review: Review }) {
  const language = useApp((app) => app.language);
  const simulated = useApp((app) => app.coverage?.simulated);
  const words = messages[language].review;
  const { findings, bySeverity, checked, clean } = reviewTotals(review);
  return (
    <>
      <p className={styles.figure}>{findings > 0 ? words.lead(findings) : words.leadNone}</p>
      <ul className={styles.severities}>
        {severities.map((severity) => (
          <li key={severity} className={styles.severity}>
            <SeveritySign severity={severity} />
            {words.bySeverity[severity](bySeverity[severity])}
          </li>
        ))}
      </ul>
      <p>
        {words.checked(checked, clean)} {words.asOf(dateShown(review.today, language))}
      </p>
      {simulated && (
        <p className={styles.note}>
          <SimulatedBadge /> {words.simulated}
        </p>
      )}
      <p className={styles.note}>{words.intro}</p>
    </>
  );
}

function Rules({ review }: { review: Review }) {
  const words = messages[useApp((app) => app.language)].review;
  const exports = messages[useApp((app) => app.language)].exports;
  const found = severities.flatMap((severity) =>
    review.rules.filter((rule) => rule.severity === severity && rule.count > 0),
  );
  const clean = review.rules.filter(({ checked, count }) => checked && count === 0);
  const notChecked = review.rules.filter(({ checked }) => !checked);
  return (
    <>
      {found.length > 0 && (
        <Section title={words.found}>
          <div className={styles.rules}>
            {found.map((rule, index) => (
              <RuleFindings key={rule.id} rule={rule} open={index === 0} />
            ))}
          </div>
        </Section>
      )}
      <div className={styles.rules}>
        {clean.length > 0 && (
          <Disclosure title={words.clean(clean.length)}>
            <RuleTitles rules={clean} />
          </Disclosure>
        )}
        {notChecked.length > 0 && (
          <Disclosure title={words.notChecked(notChecked.length)}>
            <RuleTitles rules={notChecked} />
          </Disclosure>
        )}
      </div>
      {found.length > 0 && (
        <Section title={exports.title}>
          <ExportButtons label={words.exportLabel} make={(format) => makeReviewFile(review, format)} />
        </Section>
      )}
    </>
  );
}

function RuleTitles({ rules }: { rules: readonly RuleResult[] }) {
  const words = messages[useApp((app) => app.language)].review;
  return (
    <ul className={styles.titles}>
      {rules.map(({ id }) => (
        <li key={id}>{words.rules[id].title}</li>
      ))}
    </ul>
  );
}
