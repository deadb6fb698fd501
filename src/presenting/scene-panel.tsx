import { useRef } from 'react';
import type { Scene } from '../briefing/scene.ts';
import type { ScenePage, TextPiece } from '../briefing/scene-page.ts';
import { dateShown } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import { messages } from '../text/messages.ts';
import { classNames } from '../ui/class-names.ts';
import { emphasised, type TextRun } from './emphasis.ts';
import { SceneExhibit } from './scene-exhibit.tsx';
import { SceneFigure } from './scene-figure.tsx';
import styles from './scene-panel.module.css';
import { scrolledByKeys } from './scroller.ts';
import { useFit } from './use-fit.ts';

interface ScenePanelProps {
  scene: Scene;
  /** Null while there is no number to work it out from. */
  page: ScenePage | null;
  language: Language;
  textPx: number;
  /** All of it is to be seen at once. */
  fits: boolean;
}

/** What a scene says: title, the big figure, one sentence, further figures, the exhibit, and what the figures rest on. */
export function ScenePanel({ scene, page, language, textPx, fits }: ScenePanelProps) {
  const words = messages[language];
  const panel = useRef<HTMLDivElement>(null);
  const mostRows = useFit(panel, exhibitRows(page), page, fits);
  if (!page) {
    return (
      <div className={styles.page} ref={panel}>
        <h1 className={styles.title}>{scene.title[language]}</h1>
        <p className={styles.note}>{words.presenting.loading}</p>
      </div>
    );
  }
  const [first, ...others] = page.figures;
  return (
    <article
      className={styles.page}
      ref={panel}
      key={scene.id}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a page that is too long on a small screen is scrolled by keyboard
      tabIndex={0}
      aria-label={page.title}
      {...scrolledByKeys}
    >
      <h1 className={styles.title}>{page.title}</h1>
      {first && (
        <dl>
          <SceneFigure
            figure={first}
            language={language}
            big
            kpi={kpiOf(first.key, page)}
            signPx={textPx * 1.25}
          />
        </dl>
      )}
      {page.text.trim() !== '' && (
        <p className={classNames(styles.text, page.text.length > longTextLength && styles.longText)}>
          {page.pieces.flatMap(runsOf).map(({ text, strong }, index) =>
            strong ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: runs are told apart by their place in the sentence
              <strong key={index} className={styles.bound}>
                {text}
              </strong>
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <span key={index}>{text}</span>
            ),
          )}
        </p>
      )}
      {others.length > 0 && (
        <dl className={styles.figures}>
          {others.map((figure) => (
            <SceneFigure
              key={figure.key}
              figure={figure}
              language={language}
              kpi={kpiOf(figure.key, page)}
              signPx={textPx}
            />
          ))}
        </dl>
      )}
      {page.exhibit && mostRows !== 0 && (
        <SceneExhibit exhibit={page.exhibit} mostRows={mostRows} language={language} />
      )}
      <div className={styles.data}>
        {page.changes.length > 0 && (
          <ul className={styles.changes}>
            {page.changes.map(({ figure, before, now }) => (
              <li key={figure.key}>
                <span className={styles.changed}>{figure.label[language]}</span>{' '}
                <span className={styles.change}>{words.presenting.change(before, now)}</span>
                {figure.asOf !== '' && `, ${words.presenting.changedData(dateShown(figure.asOf, language))}`}
              </li>
            ))}
          </ul>
        )}
        <p>{page.dataLine}</p>
      </div>
    </article>
  );
}

/** Letters from which on a text is set smaller. */
const longTextLength = 220;

function runsOf({ text, figure }: TextPiece): TextRun[] {
  return figure ? emphasised(text) : [{ text, strong: false }];
}

function exhibitRows(page: ScenePage | null): number {
  if (!page?.exhibit) return 0;
  return page.exhibit.kind === 'table' ? page.exhibit.rows.length : page.exhibit.bars.length;
}

/** The definition that a figure is the coverage by. */
function kpiOf(key: string, { scene }: ScenePage): string | undefined {
  if (key === 'coverage') return scene.definition;
  return key.startsWith('operator:') ? key : undefined;
}
