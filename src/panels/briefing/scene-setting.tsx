import type { ExhibitKey } from '../../briefing/exhibit.ts';
import { exhibitKeys } from '../../briefing/exhibit.ts';
import type { Scene } from '../../briefing/scene.ts';
import { editScene } from '../../commands/briefing/edit-scene.ts';
import { recaptureScene } from '../../commands/briefing/recapture-scene.ts';
import type { DefinitionKey } from '../../coverage/result.ts';
import { useApp } from '../../state/store.ts';
import { definitionKeys, definitionText } from '../../targets/definition-names.ts';
import { messages } from '../../text/messages.ts';
import { decimal, integer } from '../../text/numbers.ts';
import { Button } from '../../ui/button.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import type { Theme } from '../../ui/tokens.ts';
import { thingName } from '../names.ts';
import { Section } from '../section.tsx';
import styles from './briefing.module.css';

/** What stands beside the figures, how they are counted, and what the map of a scene shows. */
export function SceneSetting({ scene }: { scene: Scene }) {
  const language = useApp((app) => app.language);
  const city = useApp((app) => app.city);
  const { editor: words } = messages[language].briefingPanel;
  const mapWords = useMapWords(scene);
  if (!city) return null;
  return (
    <>
      <SelectField<ExhibitKey | 'none'>
        label={words.exhibit}
        value={scene.exhibit ?? 'none'}
        options={[
          { value: 'none', label: words.noExhibit },
          ...exhibitKeys.map((value) => ({ value, label: words.exhibits[value] })),
        ]}
        onChange={(key) => editScene(scene.id, { exhibit: key === 'none' ? null : key })}
      />
      <SelectField<DefinitionKey>
        label={words.definition}
        value={scene.definition}
        options={definitionOptions(scene.definition, definitionKeys(city.catalog)).map((value) => ({
          value,
          label: definitionText(value, city.catalog, language).name,
        }))}
        onChange={(definition) => editScene(scene.id, { definition })}
      />
      <div className={styles.field}>
        <span className={styles.caption}>{words.theme}</span>
        <SegmentedControl<Theme | 'app'>
          label={words.theme}
          value={scene.theme ?? 'app'}
          options={(['app', 'light', 'dark'] as const).map((value) => ({
            value,
            label: words.themes[value],
          }))}
          onChange={(theme) => editScene(scene.id, { theme: theme === 'app' ? null : theme })}
        />
      </div>
      <Section title={words.map}>
        <p className={styles.caption}>{mapWords}</p>
        <div>
          <Button icon="focus" onClick={() => recaptureScene(scene.id)}>
            {words.recapture}
          </Button>
        </div>
        <p className={styles.caption}>{words.recaptureHint}</p>
      </Section>
    </>
  );
}

/** The definition of a scene stays in the list also where this city does not have it. */
function definitionOptions(chosen: DefinitionKey, known: DefinitionKey[]): DefinitionKey[] {
  return known.includes(chosen) ? known : [...known, chosen];
}

function useMapWords({ view, layers, selection }: Scene): string {
  const language = useApp((app) => app.language);
  const city = useApp((app) => app.city);
  const { editor: words } = messages[language].briefingPanel;
  const thing = city && selection ? thingName(city, selection, language) : null;
  const looks =
    view.kind === 'box'
      ? [words.wholeView]
      : [
          words.capturedView(decimal(view.zoom, 1, language)),
          view.pitch >= 1 && words.tilted(integer(view.pitch, language)),
          Math.abs(view.bearing) >= 1 && words.turned(integer(view.bearing, language)),
        ];
  return [words.layers(layers.length), ...looks, thing && words.selected(thing.name)]
    .filter(Boolean)
    .join(', ');
}
