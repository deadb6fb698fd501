import { type AsyncOptions, runSteps, runStepsAsync, type Steps } from '../coverage/steps.ts';
import type { Finding, RuleId } from './finding.ts';
import type { ReviewInput, ReviewRule, Severity } from './rule.ts';
import { rules } from './rules/index.ts';

/** Findings that are kept of one rule; the others are only counted. */
export const MOST_LISTED = 200;

export interface RuleResult {
  id: RuleId;
  severity: Severity;
  /** False where the data do not hold what the rule compares. */
  checked: boolean;
  /** All findings, listed or not. */
  count: number;
  /** The first of them, MOST_LISTED at most. */
  findings: Finding[];
}

/** What the rules found in a city's data. */
export interface Review {
  /** Every rule, in the order of the list. */
  rules: RuleResult[];
  /** The day the dates were compared with. */
  today: string;
}

/** Runs every rule over the data. `ruleList` is another list of rules than the app's. */
export function review(input: ReviewInput, ruleList: readonly ReviewRule[] = rules): Review {
  return runSteps(reviewSteps(input, ruleList));
}

/** The same with pauses. */
export function reviewAsync(input: ReviewInput, options?: AsyncOptions): Promise<Review> {
  return runStepsAsync(reviewSteps(input, rules), options);
}

function* reviewSteps(input: ReviewInput, ruleList: readonly ReviewRule[]): Steps<Review> {
  const results: RuleResult[] = [];
  for (const rule of ruleList) {
    const done = results.length / ruleList.length;
    const checked = rule.isCheckable?.(input) ?? true;
    const result: RuleResult = { id: rule.id, severity: rule.severity, checked, count: 0, findings: [] };
    for (const finding of checked ? rule.check(input) : []) {
      if (finding === null) {
        yield done;
        continue;
      }
      if (result.count < MOST_LISTED) result.findings.push(finding);
      result.count += 1;
      if (result.count % MOST_LISTED === 0) yield done;
    }
    results.push(result);
    yield results.length / ruleList.length;
  }
  return { rules: results, today: input.today };
}
