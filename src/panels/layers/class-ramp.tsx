import type { LegendItem } from '../../map/legend.ts';
import { classEdge, classWords } from '../../map/legend-words.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { targetShown } from '../../text/numbers.ts';
import { classNames } from '../../ui/class-names.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import styles from './class-ramp.module.css';

type ClassItem = Extract<LegendItem, { kind: 'class' }>;

/** Classes side by side with their printed edges; the edge that is the target is marked. */
export function ClassRamp({ classes }: { classes: ClassItem[] }) {
  const language = useApp((app) => app.language);
  const { legend } = messages[language];
  const target = classes.find((item) => item.side === 'at-target')?.from ?? null;
  return (
    <div>
      <ul className={styles.ramp}>
        {classes.map((item) => (
          <li key={item.from} className={styles.class}>
            <span className={styles.color} style={{ background: item.color }} />
            <VisuallyHidden>{classWords(item, language)}</VisuallyHidden>
            {item.from !== null && (
              <span
                className={classNames(styles.edge, item.from === target && styles.divided)}
                aria-hidden="true"
              >
                {classEdge(item.from, item.unit, language)}
              </span>
            )}
          </li>
        ))}
      </ul>
      <p className={styles.unit}>
        {target === null ? legend.perSquareKilometre : legend.targetMark(targetShown(target, language))}
      </p>
    </div>
  );
}
