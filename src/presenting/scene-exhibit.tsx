import type { CSSProperties } from 'react';
import type { Exhibit } from '../briefing/exhibit.ts';
import type { Language } from '../text/language.ts';
import { messages } from '../text/messages.ts';
import { classNames } from '../ui/class-names.ts';
import styles from './scene-exhibit.module.css';

interface SceneExhibitProps {
  exhibit: Exhibit;
  /** Only so many rows, where no more fit; null is all. */
  mostRows: number | null;
  language: Language;
}

/** The table or the chart of a scene, always with its figures written out. */
export function SceneExhibit({ exhibit, mostRows, language }: SceneExhibitProps) {
  const { kpi, presenting } = messages[language];
  const all = exhibit.kind === 'table' ? exhibit.rows.length : exhibit.bars.length;
  const most = mostRows ?? all;
  return (
    <figure className={styles.exhibit}>
      <figcaption className={styles.title}>{exhibit.title}</figcaption>
      {exhibit.kind === 'table' ? (
        <ExhibitTable exhibit={exhibit} most={most} />
      ) : (
        <ExhibitBars exhibit={exhibit} most={most} metWord={kpi.met} notMetWord={kpi.notMet} />
      )}
      {most < all && <p className={styles.more}>{presenting.firstRows(most, all)}</p>}
      {exhibit.more && <p className={styles.more}>{exhibit.more}</p>}
    </figure>
  );
}

/** Letters up to which a cell keeps to one line. */
const shortCell = 14;

function ExhibitTable({ exhibit, most }: { exhibit: Extract<Exhibit, { kind: 'table' }>; most: number }) {
  const side = (index: number) => exhibit.columns[index]?.align === 'end' && styles.end;
  const ofCell = (text: string, index: number) =>
    classNames(side(index), text.length <= shortCell && styles.oneLine);
  return (
    <table className={styles.table}>
      <caption hidden>{exhibit.title}</caption>
      <thead>
        <tr>
          {exhibit.columns.map((column, index) => (
            <th key={column.heading} scope="col" className={side(index) || undefined}>
              {column.heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {exhibit.rows.slice(0, most).map((row) => (
          <tr key={row.join('\n')}>
            {row.map((text, index) =>
              index === 0 ? (
                <th key={exhibit.columns[index]?.heading} scope="row" className={side(index) || undefined}>
                  {text}
                </th>
              ) : (
                <td key={exhibit.columns[index]?.heading} className={ofCell(text, index)}>
                  {text}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface BarsProps {
  exhibit: Extract<Exhibit, { kind: 'bars' }>;
  most: number;
  metWord: string;
  notMetWord: string;
}

function ExhibitBars({ exhibit, most: mostBars, metWord, notMetWord }: BarsProps) {
  const { bars, target, unit } = exhibit;
  const most = Math.max(
    ...bars.map(({ value }) => value),
    target?.value ?? 0,
    unit === 'percent' ? 100 : 0,
    1e-9,
  );
  const share = (value: number) => `${(100 * Math.max(0, value)) / most}%`;
  return (
    <ul className={styles.bars} style={{ '--target': share(target?.value ?? 0) } as CSSProperties}>
      {bars.slice(0, mostBars).map(({ label, value, shown, met }) => (
        <li key={label} className={styles.row}>
          <span className={styles.label}>{label}</span>
          <span className={target ? styles.trackWithTarget : styles.track} aria-hidden="true">
            <span className={styles.bar} style={{ width: share(value) }} />
          </span>
          <span className={styles.shown}>
            {shown}
            {met !== null && <span className={styles.hidden}>, {met ? metWord : notMetWord}</span>}
          </span>
        </li>
      ))}
      {target && (
        <li className={styles.row}>
          <span />
          <span className={styles.targetLabel}>
            <span>{target.shown}</span>
          </span>
          <span />
        </li>
      )}
    </ul>
  );
}
