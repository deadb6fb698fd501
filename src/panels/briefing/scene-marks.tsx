import type { ScenePage } from '../../briefing/scene-page.ts';
import { useApp } from '../../state/store.ts';
import { dateShown } from '../../text/dates.ts';
import { messages } from '../../text/messages.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './briefing.module.css';
import { UpdateButton } from './update-button.tsx';

/** What has changed under a scene since somebody stood by it, and what it asks for that is not there. */
export function SceneMarks({ page, canEdit }: { page: ScenePage; canEdit: boolean }) {
  const language = useApp((app) => app.language);
  const { briefingPanel: words, app } = messages[language];
  const { changes, missing, scene } = page;
  if (changes.length === 0 && missing.length === 0) return null;
  return (
    <div className={styles.marks}>
      {changes.length > 0 && (
        <div className={styles.mark}>
          <Icon name="warning" size={16} />
          <div>
            <p className={styles.markTitle}>{words.changed}</p>
            <ul>
              {changes.map(({ figure, before, now }) => (
                <li key={figure.key}>
                  {words.change(figure.label[language], before, now)}
                  {figure.asOf !== '' && `, ${words.dataOf(dateShown(figure.asOf, language))}`}
                  {figure.simulated && ` (${app.simulated.toLocaleLowerCase(language)})`}
                </li>
              ))}
            </ul>
            {canEdit && <UpdateButton ids={[scene.id]} />}
          </div>
        </div>
      )}
      {missing.length > 0 && (
        <div className={styles.mark}>
          <Icon name="warning" size={16} />
          <div>
            <p className={styles.markTitle}>{words.missing}</p>
            <ul>
              {missing.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </div>
        </div>
      )}
    </div>
  );
}
