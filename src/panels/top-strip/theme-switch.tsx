import { setThemeChoice } from '../../commands/set-preferences.ts';
import type { ThemeChoice } from '../../state/preferences-slice.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { Popover, PopoverItem } from '../../ui/popover.tsx';
import styles from './top-strip.module.css';

const choices: { choice: ThemeChoice; icon: IconName }[] = [
  { choice: 'system', icon: 'device' },
  { choice: 'light', icon: 'sun' },
  { choice: 'dark', icon: 'moon' },
];

export function ThemeSwitch() {
  const language = useApp((app) => app.language);
  const theme = useApp((app) => app.theme);
  const themeChoice = useApp((app) => app.themeChoice);
  const { preferences } = messages[language];
  return (
    <Popover icon={theme === 'dark' ? 'moon' : 'sun'} label={preferences.theme} widthPx={200}>
      {choices.map(({ choice, icon }) => (
        <PopoverItem
          key={choice}
          icon={icon}
          pressed={choice === themeChoice}
          onClick={() => setThemeChoice(choice)}
        >
          <span className={styles.choice}>{preferences.themeNames[choice]}</span>
          {choice === themeChoice && <Icon name="check" size={16} />}
        </PopoverItem>
      ))}
    </Popover>
  );
}
