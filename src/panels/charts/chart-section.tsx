import type { ReactNode } from 'react';
import { makeTableFile } from '../../commands/make-table-file.ts';
import type { DataTable } from '../../export/data-table.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { ExportButtons } from '../export-buttons.tsx';
import { SimulatedBadge } from '../simulated-badge.tsx';
import { ChartFigure } from './chart-figure.tsx';
import type { ChartSpec } from './chart-spec.ts';
import styles from './charts.module.css';

interface ChartSectionProps<Row> {
  /** What the chart is of, for its table and its files. */
  name: string;
  /** What it shows, the figure first. */
  finding: string;
  /** How to read it. */
  how: string;
  spec: ChartSpec;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  table: DataTable<Row>;
  children?: ReactNode;
}

/** A chart with its finding, the way to read it, and the same rows as a table and as files. */
export function ChartSection<Row>({
  name,
  finding,
  how,
  spec,
  columns,
  rows,
  rowKey,
  table,
  children,
}: ChartSectionProps<Row>) {
  const { charts } = messages[useApp((app) => app.language)];
  return (
    <section className={styles.chart}>
      <h3>{finding}</h3>
      <p className={styles.note}>
        {name}. {table.simulated && <SimulatedBadge />}
      </p>
      <ChartFigure spec={spec} label={`${name}. ${finding} ${how}`} />
      <p className={styles.note}>{how}</p>
      {children}
      <Disclosure title={charts.table} lazy>
        <div className={styles.figures}>
          <Table caption={name} columns={columns} rows={rows} rowKey={rowKey} />
          <ExportButtons
            formats={['csv', 'xlsx']}
            label={charts.exportLabel(name)}
            make={(format) => makeTableFile(table, format)}
          />
        </div>
      </Disclosure>
    </section>
  );
}
