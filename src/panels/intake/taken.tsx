import { cancelImport } from '../../commands/intake/cancel-import.ts';
import type { IntakeState } from '../../state/intake-slice.ts';
import { useApp } from '../../state/store.ts';
import type { Language } from '../../text/language.ts';
import { messages } from '../../text/messages.ts';
import { decimal, integer, percentRounded, percentShown } from '../../text/numbers.ts';
import { Button } from '../../ui/button.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Icon } from '../../ui/icon.tsx';
import { UndoButton } from '../own-data/undo-buttons.tsx';
import { Section } from '../section.tsx';
import styles from './intake.module.css';

type TakenState = Extract<IntakeState, { step: 'taken' }>;

/** The difference of the two figures as they are shown, so that they add up on screen. */
function changeWords(before: number, after: number, target: number, language: Language): string {
  const { taken: words } = messages[language].intake;
  if (before === after) return words.same;
  const points = percentRounded(after, target) - percentRounded(before, target);
  const shown = decimal(Math.abs(points), 1, language);
  return after > before ? words.up(shown) : words.down(shown);
}

/** What has become of a file: every row accounted for, the number before and after, and the way back. */
export function Taken({ taken }: { taken: TakenState }) {
  const language = useApp((app) => app.language);
  const target = useApp((app) => app.coverage?.target ?? 100);
  const { taken: words } = messages[language].intake;
  const { counts, before, after, title } = taken;
  const whole = (value: number) => integer(value, language);
  const share = (value: number | null) => (value === null ? '–' : percentShown(value, target, language));
  return (
    <div className={styles.group}>
      <header className={styles.card}>
        <span className={styles.clear}>
          <Icon name="check" size={20} />
        </span>
        <div className={styles.cardWords}>
          <h2 className={styles.title}>{words.title}</h2>
          <p className={styles.note}>{title}</p>
        </div>
      </header>
      <Section title={words.headline}>
        <dl className={styles.figures}>
          <div>
            <dt>{words.before}</dt>
            <dd>{share(before)}</dd>
          </div>
          <div>
            <dt>{words.after}</dt>
            <dd>{share(after)}</dd>
          </div>
        </dl>
        {before !== null && after !== null && (
          <p className={styles.caption}>{changeWords(before, after, target, language)}</p>
        )}
      </Section>
      <Section title={words.counts}>
        <Facts
          rows={[
            { name: words.all, value: whole(counts.rows), number: true },
            { name: words.untouched, value: whole(counts.untouched), number: true },
            { name: words.fixed, value: whole(counts.fixed), number: true },
            { name: words.dropped, value: whole(counts.dropped), number: true },
          ]}
        />
      </Section>
      <div className={styles.actions}>
        <Button look="primary" onClick={cancelImport}>
          {words.done}
        </Button>
        <UndoButton after={cancelImport} />
      </div>
    </div>
  );
}
