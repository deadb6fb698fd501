import { openInRegister } from '../../commands/write-dead-zone.ts';
import type { RegisterEntry } from '../../register/register-entry.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../section.tsx';
import { EntryHistory } from './entry-history.tsx';
import { EntryNetwork } from './entry-network.tsx';

/** What the register has on a selected dead zone: its history and the network there. */
export function RegisterSections({ entry }: { entry: RegisterEntry }) {
  const { register } = messages[useApp((app) => app.language)];
  return (
    <>
      <Section title={register.entry.history}>
        <EntryHistory entry={entry} />
        <p>
          <Button icon="noSignal" onClick={() => openInRegister(entry.id)}>
            {register.actions.openEntry}
          </Button>
        </p>
      </Section>
      <EntryNetwork entry={entry} />
    </>
  );
}
