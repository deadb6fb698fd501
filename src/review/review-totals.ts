import type { Review } from './review.ts';
import { type Severity, severities } from './rule.ts';

export interface ReviewTotals {
  /** Findings of every rule, listed or not. */
  findings: number;
  bySeverity: Record<Severity, number>;
  /** Rules that could be checked, and those of them that found nothing. */
  checked: number;
  clean: number;
  /** Rules for which the data hold nothing to compare. */
  notChecked: number;
}

/** A review in figures. */
export function reviewTotals({ rules }: Pick<Review, 'rules'>): ReviewTotals {
  const countOf = (severity: Severity) =>
    rules.reduce((sum, rule) => sum + (rule.severity === severity ? rule.count : 0), 0);
  const [errors = 0, warnings = 0, hints = 0] = severities.map(countOf);
  const checked = rules.filter((rule) => rule.checked);
  return {
    findings: errors + warnings + hints,
    bySeverity: { error: errors, warning: warnings, hint: hints },
    checked: checked.length,
    clean: checked.filter(({ count }) => count === 0).length,
    notChecked: rules.length - checked.length,
  };
}
