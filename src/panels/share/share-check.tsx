import type { Scene } from '../../briefing/scene.ts';
import { saveProjectFile } from '../../commands/save-project-file.ts';
import {
  isShippedScene,
  type NotCarried,
  notCarried,
  numberIsOwn,
} from '../../commands/share/share-check.ts';
import { mayChange } from '../../state/mode.ts';
import { type App, useApp } from '../../state/store.ts';
import { definitionText } from '../../targets/definition-names.ts';
import type { Language } from '../../text/language.ts';
import { messages } from '../../text/messages.ts';
import { percent, percentShown } from '../../text/numbers.ts';
import { Button } from '../../ui/button.tsx';
import styles from './share.module.css';

/** What whoever opens the link sees of this screen, and what they do not. */
export function ShareCheck({ scene }: { scene: Scene | null }) {
  const language = useApp((app) => app.language);
  const app = useApp();
  const { share } = messages[language];
  const lacking = notCarried(app);
  return (
    <>
      <section className={styles.part}>
        <h3>{share.carries}</h3>
        <ul className={styles.list}>
          {carried(app, scene, language).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      {lacking.length === 0 ? (
        <p className={styles.note}>{share.nothingLacking}</p>
      ) : (
        <section className={styles.part}>
          <h3>{share.cannot}</h3>
          <ul className={styles.list}>
            {lacking
              .map((thing) => lackingLine(thing, language))
              .map((line) => (
                <li key={line}>{line}</li>
              ))}
          </ul>
          {numberIsOwn(app) && <p>{share.numberDiffers}</p>}
          <p className={styles.note}>{share.withProject}</p>
          {mayChange(app) && (
            <div className={styles.actions}>
              <Button icon="download" onClick={() => void saveProjectFile()}>
                {share.saveProject}
              </Button>
            </div>
          )}
        </section>
      )}
    </>
  );
}

function carried(app: App, scene: Scene | null, language: Language): string[] {
  const { share } = messages[language];
  const definition = scene?.definition ?? app.definition;
  const value = numberShown(app, definition, language);
  const number = value === null ? [] : [share.carried.number(value)];
  if (scene) {
    const isShipped = isShippedScene(scene, app);
    return [
      isShipped ? share.carried.shippedScene : share.carried.ownScene,
      share.carried.sceneSettings,
      ...number,
    ];
  }
  const { city, selection, probe, layers } = app;
  return [
    share.carried.view,
    share.carried.layers(layers.filter(({ visible }) => visible).length),
    ...(city ? [share.carried.definition(definitionText(definition, city.catalog, language).name)] : []),
    ...(selection ? [share.carried.selection] : []),
    ...(probe ? [share.carried.probe] : []),
    share.carried.settings,
    ...number,
  ];
}

function numberShown({ coverage, definitions }: App, definition: App['definition'], language: Language) {
  const now = definitions[definition];
  if (!coverage || !now) return null;
  return now.coveredPeople === null
    ? percent(now.value, language)
    : percentShown(now.value, coverage.target, language);
}

function lackingLine(thing: NotCarried, language: Language): string {
  const { lacking } = messages[language].share;
  switch (thing.what) {
    case 'dataset':
      return lacking.dataset(thing.title);
    case 'live':
      return lacking.live(thing.title);
    case 'register':
      return lacking.register(thing.count);
    case 'deck':
      return lacking.deck;
  }
}
