import { useMemo } from 'react';
import { type GapFigures, gapTable } from '../../export/chart-tables.ts';
import { useApp } from '../../state/store.ts';
import { type CumulativeGap, communesHolding } from '../../targets/cumulative-gap.ts';
import { messages } from '../../text/messages.ts';
import { integer, percent } from '../../text/numbers.ts';
import type { Column } from '../../ui/table.tsx';
import type { CommuneFigures } from './chart-figures.ts';
import { ChartSection } from './chart-section.tsx';
import type { ChartSpec } from './chart-spec.ts';
import styles from './charts.module.css';

const HALF = 50;
const MOST = 80;

/** How few communes hold most of the people not covered. */
export function GapChart({ figures: { gap, gapRows, basis } }: { figures: CommuneFigures }) {
  const { gap: words } = messages[useApp((app) => app.language)].charts;
  if (gap && gap.people > 0) return <GapCurve gap={gap} rows={gapRows} basis={basis} />;
  return (
    <section className={styles.chart}>
      <h3>{words.name}</h3>
      <p className={styles.note}>{gap ? words.none : words.land}</p>
    </section>
  );
}

function GapCurve({
  gap,
  rows,
  basis,
}: {
  gap: CumulativeGap;
  rows: GapFigures[];
  basis: CommuneFigures['basis'];
}) {
  const language = useApp((app) => app.language);
  const { charts } = messages[language];
  const words = charts.gap;
  const half = communesHolding(gap, HALF);
  const most = communesHolding(gap, MOST);
  const spec = useMemo<ChartSpec>(() => ({ kind: 'gap', gap, half, most }), [gap, half, most]);
  const columns: Column<GapFigures>[] = [
    { key: 'name', heading: charts.name, cell: (row) => row.name[language] },
    {
      key: 'uncovered',
      heading: charts.uncovered,
      number: true,
      cell: (row) => integer(row.people, language),
    },
    {
      key: 'cumulative',
      heading: charts.cumulative,
      number: true,
      cell: (row) => percent(row.cumulativeShare, language),
    },
  ];
  return (
    <ChartSection
      name={words.name}
      finding={words.finding(half, most)}
      how={words.how}
      spec={spec}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.code}
      table={gapTable(rows, basis)}
    />
  );
}
