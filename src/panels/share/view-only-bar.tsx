import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './share.module.css';

/** Says that nothing can be changed here, and leads to where it can; not there in the whole app, nor over a scene. */
export function ViewOnlyBar() {
  const isViewOnly = useApp((app) => app.mode === 'view' && !app.presenting);
  const { share } = messages[useApp((app) => app.language)];
  if (!isViewOnly) return null;
  return (
    <aside className={styles.viewOnly} aria-label={share.viewMode}>
      <Icon name="info" size={16} />
      <strong>{share.viewMode}.</strong>
      <span className={styles.meaning}>{share.viewModeMeaning}</span>
      <a href={location.pathname} onClick={takeHash}>
        {share.openFull}
      </a>
    </aside>
  );
}

/** The whole app opens on what is on the screen. */
function takeHash(event: { currentTarget: HTMLAnchorElement }): void {
  event.currentTarget.href = `${location.pathname}${location.hash}`;
}
