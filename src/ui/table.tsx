import { Fragment, type ReactNode, useState } from 'react';
import { classNames } from './class-names.ts';
import styles from './table.module.css';

export interface Column<Row> {
  key: string;
  heading: string;
  /** Right-aligned tabular figures. */
  number?: boolean;
  cell: (row: Row) => ReactNode;
  /** Ascending order; without it the column cannot be sorted. */
  compare?: (a: Row, b: Row) => number;
  /** What the last row of the table says in this column. */
  foot?: ReactNode;
}

interface Sorting {
  key: string;
  descending: boolean;
}

interface TableProps<Row> {
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  /** Only so many rows are shown, the first after sorting; without it all. */
  most?: number;
  /** Sorting on opening; without it rows stay in the given order. */
  sortedBy?: Sorting;
  sortLabel?: (heading: string, descending: boolean) => string;
  /** Makes the first cell a button and the row clickable. */
  onRow?: (row: Row) => void;
  isCurrent?: (row: Row) => boolean;
  /** What stands under a row over the whole width; nothing where null. */
  detail?: (row: Row) => ReactNode;
}

function sorted<Row>(rows: Row[], columns: Column<Row>[], by: Sorting | undefined): Row[] {
  const compare = columns.find((column) => column.key === by?.key)?.compare;
  if (!compare) return rows;
  const ascending = [...rows].sort(compare);
  return by?.descending ? ascending.reverse() : ascending;
}

/** A table with headings that sort and stay in sight; the first column names the row. */
export function Table<Row>({
  caption,
  columns,
  rows,
  rowKey,
  most,
  sortedBy,
  sortLabel,
  onRow,
  isCurrent,
  detail,
}: TableProps<Row>) {
  const [sorting, setSorting] = useState(sortedBy);
  const direction = (column: Column<Row>) => {
    if (!column.compare) return undefined;
    if (column.key !== sorting?.key) return 'none';
    return sorting.descending ? 'descending' : 'ascending';
  };
  const sortBy = (column: Column<Row>) =>
    setSorting((now) => ({
      key: column.key,
      descending: now?.key === column.key ? !now.descending : column.number === true,
    }));
  const shown = sorted(rows, columns, sorting).slice(0, most);
  return (
    <table className={styles.table}>
      <caption hidden>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              className={column.number ? styles.number : undefined}
              aria-sort={direction(column)}
            >
              {column.compare ? (
                <button
                  type="button"
                  className={styles.sort}
                  title={sortLabel?.(
                    column.heading,
                    sorting?.key === column.key ? !sorting.descending : column.number === true,
                  )}
                  onClick={() => sortBy(column)}
                >
                  {column.heading}
                  <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true" focusable="false">
                    <path
                      d={sorting?.descending ? 'm1.5 3.5 3.5 4 3.5-4' : 'm1.5 6.5 3.5-4 3.5 4'}
                      fill="none"
                      stroke="currentColor"
                      strokeWidth="1.5"
                    />
                  </svg>
                </button>
              ) : (
                column.heading
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((row) => {
          const current = isCurrent?.(row) === true;
          const under = detail?.(row) ?? null;
          return (
            <Fragment key={rowKey(row)}>
              <tr
                className={classNames(onRow && styles.clickable, current && styles.current)}
                aria-current={current || undefined}
                onClick={onRow && (() => onRow(row))}
              >
                {columns.map((column, index) =>
                  index === 0 ? (
                    <th key={column.key} scope="row">
                      {onRow ? (
                        <button
                          type="button"
                          className={styles.link}
                          aria-expanded={detail ? under !== null : undefined}
                        >
                          {column.cell(row)}
                        </button>
                      ) : (
                        column.cell(row)
                      )}
                    </th>
                  ) : (
                    <td key={column.key} className={column.number ? styles.number : undefined}>
                      {column.cell(row)}
                    </td>
                  ),
                )}
              </tr>
              {under !== null && (
                <tr className={styles.detail}>
                  <td colSpan={columns.length}>{under}</td>
                </tr>
              )}
            </Fragment>
          );
        })}
      </tbody>
      {columns.some((column) => column.foot !== undefined) && (
        <tfoot>
          <tr>
            {columns.map((column, index) =>
              index === 0 ? (
                <th key={column.key} scope="row">
                  {column.foot}
                </th>
              ) : (
                <td key={column.key} className={column.number ? styles.number : undefined}>
                  {column.foot}
                </td>
              ),
            )}
          </tr>
        </tfoot>
      )}
    </table>
  );
}
