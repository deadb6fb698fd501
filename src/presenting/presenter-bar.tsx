import { doPresenterAction } from '../commands/presenting/do-presenter-action.ts';
import type { PresenterAction } from '../commands/presenting/presenter-key.ts';
import { useApp } from '../state/store.ts';
import { messages } from '../text/messages.ts';
import type { IconName } from '../ui/icon.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { useFullscreen } from '../ui/use-fullscreen.ts';
import styles from './presenter-bar.module.css';

interface PresenterBarProps {
  number: number;
  of: number;
  iconPx: number;
}

/** Which page it is, and a button for everything the keys do; they show when somebody reaches for them. */
export function PresenterBar({ number, of, iconPx }: PresenterBarProps) {
  const { presenting: words } = messages[useApp((app) => app.language)];
  const exploring = useApp((app) => app.presenting?.exploring ?? false);
  const button = (icon: IconName, label: string, action: PresenterAction, disabled = false) => (
    <IconButton
      icon={icon}
      iconSize={iconPx}
      label={label}
      aria-disabled={disabled || undefined}
      onClick={() => doPresenterAction(action)}
    />
  );
  const isFull = useFullscreen();
  const { actions } = words;
  return (
    <div className={styles.foot}>
      <p className={styles.place} data-place={number}>
        {of > 0 && words.place(number, of)}
      </p>
      <div className={styles.bar} role="toolbar" aria-label={words.bar}>
        {button('chevronLeft', actions.previous, { do: 'step', step: 'previous' }, number <= 1)}
        {button('chevronRight', actions.next, { do: 'step', step: 'next' }, number >= of)}
        {exploring && button('undo', actions.return, { do: 'return' })}
        {button('screenOff', actions.black, { do: 'black' })}
        {button('external', actions.speaker, { do: 'speaker' })}
        {button('wholeCity', isFull ? actions.leaveFullscreen : actions.fullscreen, { do: 'fullscreen' })}
        {button('keyboard', actions.keys, { do: 'keys' })}
        {button('close', actions.leave, { do: 'leave' })}
      </div>
    </div>
  );
}
