import { editDeadZone } from '../../commands/edit-dead-zone.ts';
import type { RegisterEntry, StatusStep } from '../../register/register-entry.ts';
import { registerShipped } from '../../state/register-in-force.ts';
import { useApp } from '../../state/store.ts';
import { dateShown } from '../../text/dates.ts';
import { messages } from '../../text/messages.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import styles from './register.module.css';
import { StatusSign } from './status-sign.tsx';

const stepKey = ({ status, date, source }: StatusStep) => `${status} ${date} ${source}`;

/** What has become of a place, latest first; `removable` lets steps that the user has added be taken away. */
export function EntryHistory({ entry, removable = false }: { entry: RegisterEntry; removable?: boolean }) {
  const language = useApp((app) => app.language);
  const shipped = useApp(registerShipped);
  const { register } = messages[language];
  const given = new Set(shipped.find(({ id }) => id === entry.id)?.history.map(stepKey));
  const canRemove = (step: StatusStep) => removable && entry.history.length > 1 && !given.has(stepKey(step));
  const remove = (step: StatusStep) =>
    editDeadZone({ ...entry, history: entry.history.filter((each) => each !== step) });
  return (
    <ol className={styles.steps}>
      {entry.history.toReversed().map((step) => (
        <li key={stepKey(step)} className={styles.step}>
          <span className={styles.stepWords}>
            <span>
              <StatusSign status={step.status} />{' '}
              <span className={styles.stepDate}>{dateShown(step.date, language)}</span>
            </span>
            <span className={styles.second}>{step.source}</span>
          </span>
          {canRemove(step) && (
            <IconButton
              icon="close"
              iconSize={16}
              label={register.actions.removeStep(
                `${register.statuses[step.status]} ${dateShown(step.date, language)}`,
              )}
              onClick={() => remove(step)}
            />
          )}
        </li>
      ))}
    </ol>
  );
}
