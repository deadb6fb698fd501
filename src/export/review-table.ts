import type { Finding } from '../review/finding.ts';
import { findingDetail } from '../review/finding-sentence.ts';
import type { Review, RuleResult } from '../review/review.ts';
import { reviewTotals } from '../review/review-totals.ts';
import { dateShown } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import { messages } from '../text/messages.ts';
import { integer } from '../text/numbers.ts';
import type { AboutLine, DataColumn, DataTable } from './data-table.ts';
import { inBoth } from './in-both.ts';

interface FindingRow {
  result: RuleResult;
  finding: Finding;
}

/** The listed findings of a review, rule by rule, in both languages; GeoJSON puts each at its position. */
export function reviewTable(review: Review, simulated: boolean): DataTable<FindingRow> {
  return {
    name: 'review',
    title: inBoth((language) => messages[language].review.title),
    columns,
    rows: review.rules.flatMap((result) => result.findings.map((finding) => ({ result, finding }))),
    geometry: ({ finding: { position } }) => position && { type: 'Point', coordinates: position },
    about: about(review),
    simulated,
  };
}

const columns: DataColumn<FindingRow>[] = [
  {
    key: 'severity',
    heading: heading('severity'),
    kind: 'text',
    value: ({ result }) => result.severity,
  },
  { key: 'rule', heading: heading('rule'), kind: 'text', value: ({ result }) => result.id },
  ...inEachLanguage('about', 'subject', ({ finding }, language) => finding.subject[language]),
  ...inEachLanguage('finding', 'finding', ({ finding }, language) => findingDetail(finding, language)),
  ...inEachLanguage(
    'to_do',
    'todo',
    ({ result }, language) => messages[language].review.rules[result.id].todo,
  ),
  {
    key: 'lon',
    heading: heading('lon'),
    kind: 'decimal',
    value: ({ finding }) => finding.position?.[0] ?? null,
  },
  {
    key: 'lat',
    heading: heading('lat'),
    kind: 'decimal',
    value: ({ finding }) => finding.position?.[1] ?? null,
  },
];

type Heading = keyof (typeof messages)['vi']['review']['columns'];

function heading(key: Heading) {
  return inBoth((language) => messages[language].review.columns[key]);
}

/** A column for each language, headed in the reader's with the language after it. */
function inEachLanguage(
  key: string,
  name: Heading,
  value: (row: FindingRow, language: Language) => string,
): DataColumn<FindingRow>[] {
  return (['vi', 'en'] as const).map((language) => ({
    key: `${key}_${language}`,
    heading: inBoth((read) => `${messages[read].review.columns[name]} (${language})`),
    kind: 'text',
    value: (row) => value(row, language),
  }));
}

function about(review: Review): AboutLine[] {
  const listed = review.rules.reduce((sum, { findings }) => sum + findings.length, 0);
  const { findings } = reviewTotals(review);
  return [
    line('reviewed', (language) => dateShown(review.today, language)),
    line('counts', (language) => integer(findings, language)),
    line('notListed', (language) => integer(findings - listed, language)),
  ];
}

function line(
  name: keyof (typeof messages)['vi']['review']['about'],
  value: (language: Language) => string,
): AboutLine {
  return { name: inBoth((language) => messages[language].review.about[name]), value: inBoth(value) };
}
