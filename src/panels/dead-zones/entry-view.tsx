import { flyTo } from '../../commands/move-map.ts';
import { removeDeadZone } from '../../commands/remove-dead-zone.ts';
import { openRightPanel } from '../../commands/show-panel.ts';
import { viewRegister, writeDeadZone } from '../../commands/write-dead-zone.ts';
import type { RegisterEntry } from '../../register/register-entry.ts';
import { mayChange } from '../../state/mode.ts';
import { registerEntries } from '../../state/register-in-force.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { decimal, integer } from '../../text/numbers.ts';
import { Button } from '../../ui/button.tsx';
import { Facts } from '../../ui/facts.tsx';
import { communeTitleOf } from '../names.ts';
import { Section } from '../section.tsx';
import { EntryHistory } from './entry-history.tsx';
import { EntryNetwork } from './entry-network.tsx';
import styles from './register.module.css';
import { UndoButton } from './register-actions.tsx';
import { StatusForm } from './status-form.tsx';

/** One place of the register: its history, its network, what is known of it. */
export function EntryView() {
  const language = useApp((app) => app.language);
  const view = useApp((app) => app.registerView);
  const entries = useApp(registerEntries);
  const { register } = messages[language];
  const entry = view.view === 'entry' ? entries.find(({ id }) => id === view.id) : undefined;
  return (
    <>
      <div className={styles.actions}>
        <Button look="quiet" icon="arrowLeft" onClick={() => viewRegister({ view: 'list' })}>
          {register.actions.back}
        </Button>
        <UndoButton />
      </div>
      {entry ? <Entry key={entry.id} entry={entry} /> : <p className={styles.note}>{register.entry.gone}</p>}
    </>
  );
}

function Entry({ entry }: { entry: RegisterEntry }) {
  const language = useApp((app) => app.language);
  const city = useApp((app) => app.city);
  const canChange = useApp(mayChange);
  const { register, deadZones } = messages[language];
  const { actions, entry: words } = register;
  const count = (value: number | null) => value !== null && integer(value, language);
  const fly = () => {
    flyTo({ kind: 'dead-zone', id: entry.id });
    openRightPanel('dead-zones');
  };
  return (
    <>
      <div className={styles.lead}>
        <h2>{entry.name}</h2>
        <p>{city && communeTitleOf(city, entry.communeCode, language)}</p>
        <div className={styles.actions}>
          {canChange && (
            <Button icon="edit" onClick={() => writeDeadZone(entry)}>
              {actions.edit}
            </Button>
          )}
          {entry.position && (
            <Button icon="focus" onClick={fly}>
              {actions.fly}
            </Button>
          )}
        </div>
      </div>
      <Section title={words.history}>
        <EntryHistory entry={entry} removable={canChange} />
        {canChange && <StatusForm entry={entry} />}
      </Section>
      <EntryNetwork entry={entry} />
      <Section title={words.facts}>
        <Facts
          rows={[
            { name: words.type, value: register.unitTypes[entry.unitType] },
            { name: deadZones.people, value: count(entry.people) },
            { name: deadZones.households, value: count(entry.households) },
            { name: deadZones.power, value: register.powers[entry.power] },
            { name: words.cause, value: entry.cause },
            { name: words.position, value: register.positionKinds[entry.positionKind] },
            {
              name: words.coordinates,
              value: entry.position?.map((degrees) => decimal(degrees, 5, language)).join('; '),
            },
            { name: words.official, value: register.officials[entry.officialList] },
            { name: words.source, value: entry.source },
            { name: words.origin, value: words.origins[entry.origin] },
          ]}
        />
      </Section>
      {canChange && (
        <p>
          <Button look="quiet" icon="close" onClick={() => removeDeadZone(entry.id)}>
            {actions.remove}
          </Button>
        </p>
      )}
    </>
  );
}
