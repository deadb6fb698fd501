import { useId, useState } from 'react';
import { reviseImport } from '../../commands/intake/revise-import.ts';
import type { ImportChoices, JoinMode } from '../../intake/choices.ts';
import type { Proposal } from '../../intake/proposal.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { RadioList } from '../../ui/radio-list.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { dateFault } from './date-fault.ts';
import styles from './intake.module.css';
import { Step } from './step.tsx';

interface TakeStepProps {
  proposal: Proposal;
  open: boolean;
}

/** Kinds that can stand beside what is there; population and communes are the denominator, of which there is one. */
function canJoin({ kind }: ImportChoices): boolean {
  return kind === 'stations' || kind === 'service-areas' || kind === 'zones' || kind === 'places';
}

function needsOperator({ fields, choices }: Proposal): boolean {
  if (choices.kind !== 'stations' && choices.kind !== 'service-areas') return false;
  return !fields.some(({ field, column }) => field === 'operator' && column !== null);
}

/** How the data are taken over, and what they say of themselves from then on. */
export function TakeStep({ proposal, open }: TakeStepProps) {
  const language = useApp((app) => app.language);
  const { take: words } = messages[language].intake;
  const { choices } = proposal;
  const operators = useApp((app) => app.city?.catalog.operators);
  const joins = canJoin(choices);
  if (choices.kind === 'dead-zones') {
    return (
      <Step step="take" answer={words.register} attention={false} open={open}>
        <p className={styles.note}>{words.registerNote}</p>
      </Step>
    );
  }
  return (
    <Step
      step="take"
      answer={joins ? (choices.mode === 'join' ? words.join : words.replace) : choices.title}
      attention={false}
      open={open}
    >
      {joins && (
        <RadioList<JoinMode>
          label={words.mode}
          value={choices.mode}
          options={[
            { value: 'replace', label: words.replace },
            { value: 'join', label: words.join },
          ]}
          onChange={(mode) => void reviseImport({ mode })}
        />
      )}
      {needsOperator(proposal) && operators && (
        <SelectField
          label={words.operator}
          value={choices.operator}
          options={[
            { value: '', label: words.operatorUnknown },
            ...operators.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(operator) => void reviseImport({ operator })}
        />
      )}
      <Line label={words.title} value={choices.title} onChange={(title) => void reviseImport({ title })} />
      <Line
        label={words.source}
        value={choices.source}
        hint={words.sourceHint}
        onChange={(source) => void reviseImport({ source })}
      />
      <Line
        label={words.asOf}
        value={choices.asOf}
        hint={words.asOfHint}
        fault={(text) => dateFault(text, language)}
        onChange={(asOf) => void reviseImport({ asOf })}
      />
      <Checkbox checked={choices.simulated} onChange={(simulated) => void reviseImport({ simulated })}>
        {words.simulated}
      </Checkbox>
    </Step>
  );
}

interface LineProps {
  label: string;
  value: string;
  hint?: string;
  /** What is wrong with a text; null where nothing is. */
  fault?: (text: string) => string | null;
  onChange: (value: string) => void;
}

/** A line of text that is handed on when it is left, not at every letter. */
function Line({ label, value, hint, fault, onChange }: LineProps) {
  const [text, setText] = useState(value);
  const [before, setBefore] = useState(value);
  const below = useId();
  if (before !== value) {
    setBefore(value);
    setText(value);
  }
  const wrong = fault?.(text.trim()) ?? null;
  const commit = () => {
    const tidy = text.trim();
    if (tidy !== value && wrong === null) onChange(tidy);
  };
  return (
    <div className={styles.field}>
      <TextField
        label={label}
        value={text}
        onChange={setText}
        onBlur={commit}
        onKeyDown={(event) => event.key === 'Enter' && commit()}
        aria-invalid={wrong === null ? undefined : true}
        aria-describedby={wrong || hint ? below : undefined}
      />
      {(wrong || hint) && (
        <p id={below} className={wrong ? styles.missing : styles.caption}>
          {wrong ?? hint}
        </p>
      )}
    </div>
  );
}
