import { makeRegisterFile } from '../../commands/make-register-file.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { ExportButtons } from '../export-buttons.tsx';
import { Section } from '../section.tsx';

/** The register as files; what is imported again loses nothing. */
export function RegisterExports() {
  const { register } = messages[useApp((app) => app.language)];
  return (
    <Section title={register.exports.title}>
      <ExportButtons make={makeRegisterFile} label={register.exports.label} />
    </Section>
  );
}
