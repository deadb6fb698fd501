import { setLanguage } from '../../commands/set-preferences.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { SegmentedControl } from '../../ui/segmented-control.tsx';

export function LanguageSwitch() {
  const language = useApp((app) => app.language);
  const { preferences } = messages[language];
  return (
    <SegmentedControl
      label={preferences.language}
      value={language}
      onChange={setLanguage}
      options={[
        { value: 'vi', label: preferences.vietnamese, shown: 'VI', lang: 'vi' },
        { value: 'en', label: preferences.english, shown: 'EN', lang: 'en' },
      ]}
    />
  );
}
