import { cancelExport, dismissExport } from '../../commands/briefing/run-export.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { percent } from '../../text/numbers.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import styles from './briefing.module.css';

/** How far an export is, with the way out, and then what became of it. */
export function ExportProgress() {
  const exporting = useApp((app) => app.exporting);
  const language = useApp((app) => app.language);
  const { app, briefingPanel } = messages[language];
  const { exports: words } = briefingPanel;
  if (!exporting) return null;
  const { kind, state, done, outcome } = exporting;
  if (state === 'running') {
    return (
      <div className={styles.progress}>
        <p>
          {words.kinds[kind]}. {outcome}
        </p>
        <progress className={styles.meter} max={1} value={done} aria-label={words.kinds[kind]} />
        <p className={styles.caption}>{percent(100 * done, language, 0)}</p>
        <div>
          <Button icon="close" onClick={cancelExport}>
            {words.cancel}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className={styles.outcome} data-export={state}>
      <Icon name={state === 'done' ? 'check' : state === 'failed' ? 'warning' : 'info'} size={16} />
      <p>
        {words.kinds[kind]}. {state === 'done' ? words.saved(outcome) : outcome}
      </p>
      <IconButton icon="close" iconSize={16} label={app.close} onClick={dismissExport} />
    </div>
  );
}
