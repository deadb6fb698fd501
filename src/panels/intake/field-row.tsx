import { useId } from 'react';
import { reviseImport } from '../../commands/intake/revise-import.ts';
import type { FieldProposal, Proposal } from '../../intake/proposal.ts';
import { useApp } from '../../state/store.ts';
import type { Language } from '../../text/language.ts';
import { messages } from '../../text/messages.ts';
import { SelectField } from '../../ui/select-field.tsx';
import styles from './intake.module.css';
import { isFilled } from './proposal-state.ts';

interface FieldRowProps {
  field: FieldProposal;
  columns: Proposal['columns'];
  choices: Proposal['choices'];
}

const samplesInList = 2;
const mostSampleChars = 40;

function short(text: string): string {
  return text.length > mostSampleChars ? `${text.slice(0, mostSampleChars)}…` : text;
}

/** The column for one field, with values that are in it and how it was recognised; without one, a value for all. */
export function FieldRow({ field, columns, choices }: FieldRowProps) {
  const { columns: words, fields: names } = messages[useApp((app) => app.language)].intake;
  const below = useId();
  const name = names[field.field] ?? field.field;
  const column = columns.find(({ heading }) => heading === field.column);
  const missing = field.needed === 'yes' && !isFilled(field);
  const choose = (heading: string) => {
    const { [field.field]: _before, ...others } = choices.columns;
    void reviseImport({ columns: heading === '' ? others : { ...others, [field.field]: heading } });
  };
  const known = [field.how && words.how[field.how], column?.filled === 0 && words.noValues];
  return (
    <div className={styles.field}>
      <SelectField
        label={field.needed === 'yes' ? `${name} (${words.needed})` : name}
        value={field.column ?? ''}
        options={[
          { value: '', label: field.how === 'geometry' ? words.fromGeometry : words.none },
          ...columns.map(({ heading, samples }) => ({
            value: heading,
            label:
              samples.length > 0
                ? `${heading}: ${samples.slice(0, samplesInList).map(short).join('; ')}`
                : heading,
          })),
        ]}
        onChange={choose}
        aria-describedby={below}
        aria-invalid={missing || undefined}
      />
      <p id={below} className={missing ? styles.missing : styles.caption}>
        {missing ? words.missing : known.filter(Boolean).join(' · ')}
      </p>
      <ValueForAll field={field} name={name} choices={choices} />
    </div>
  );
}

interface ValueForAllProps {
  field: FieldProposal;
  name: string;
  choices: Proposal['choices'];
}

/** Said for the whole dataset when it is taken over. */
const setElsewhere: ReadonlySet<string> = new Set(['simulated', 'operator']);

/** What stands for a field in every row, where the file has no column for it and only some words are right. */
function ValueForAll({ field, name, choices }: ValueForAllProps) {
  const language = useApp((app) => app.language);
  const radioModel = useApp((app) => app.city?.radioModel);
  const { columns: words } = messages[language].intake;
  const bands = field.field === 'band' ? [...new Set(radioModel?.map(({ band }) => band))] : [];
  const allowed = field.allowed ?? bands;
  if (field.column !== null || allowed.length === 0 || setElsewhere.has(field.field)) return null;
  const choose = (value: string) => {
    const { [field.field]: _before, ...others } = choices.defaults ?? {};
    void reviseImport({ defaults: value === '' ? others : { ...others, [field.field]: value } });
  };
  return (
    <SelectField
      label={words.forAll(name)}
      value={field.assumed ?? ''}
      options={[
        { value: '', label: words.notSet },
        ...allowed.map((value) => ({ value, label: valueName(value, language) })),
      ]}
      onChange={choose}
    />
  );
}

/** A word of a field as people say it, where it has another name than in files. */
function valueName(value: string, language: Language): string {
  const { placeKinds, placeStatuses, inspector, app, intake } = messages[language];
  const names: Record<string, string> = {
    ...placeKinds,
    ...placeStatuses,
    ...inspector.environments,
    ...inspector.positions,
    ...intake.values,
    yes: app.yes,
    no: app.no,
  };
  return names[value] ?? value;
}
