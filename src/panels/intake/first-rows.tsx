import type { Proposal } from '../../intake/proposal.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { integer } from '../../text/numbers.ts';
import styles from './intake.module.css';

const mostChars = 60;

function shown(cell: string | number | boolean | null | undefined): string {
  const text = cell === null || cell === undefined ? '' : String(cell);
  return text.length > mostChars ? `${text.slice(0, mostChars)}…` : text;
}

/** The first rows with the numbers they have in the file, nothing renamed or mended. */
export function FirstRows({ proposal }: { proposal: Proposal }) {
  const language = useApp((app) => app.language);
  const { check: words } = messages[language].intake;
  const { table, columns } = proposal;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard
    <section className={styles.rows} tabIndex={0} aria-label={words.tableCaption}>
      <table className={styles.table}>
        <caption hidden>{words.tableCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.line}</th>
            {columns.map(({ heading }) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((cells, index) => (
            <tr key={table.lines[index]}>
              <th scope="row">{integer(table.lines[index] ?? index + 1, language)}</th>
              {columns.map(({ heading, numbers }, at) => (
                <td key={heading} className={numbers ? styles.number : undefined}>
                  {shown(cells[at])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
