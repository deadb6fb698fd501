import { reviseImport } from '../../commands/intake/revise-import.ts';
import type { FieldProposal, Proposal } from '../../intake/proposal.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { FieldRow } from './field-row.tsx';
import styles from './intake.module.css';
import { alternatives, isFilled, isGroupFilled, lackingFields } from './proposal-state.ts';
import { Step } from './step.tsx';

interface ColumnsStepProps {
  proposal: Proposal;
  attention: boolean;
  open: boolean;
}

/** Which column of the file stands for which field; needed ones first, then those of which one is needed. */
export function ColumnsStep({ proposal, attention, open }: ColumnsStepProps) {
  const { columns: words } = messages[useApp((app) => app.language)].intake;
  const { fields, columns, choices } = proposal;
  if (fields.length === 0) return null;
  const lacking = lackingFields(fields);
  const filled = fields.filter(isFilled).length;
  const answer = lacking > 0 ? words.lacking(lacking) : filled > 0 ? words.matched(filled) : words.nothing;
  const needed = fields.filter((field) => field.needed === 'yes');
  const groups = [...alternatives(fields)];
  const optional = fields.filter((field) => field.needed === 'no');
  const { decimalsOf = {} } = choices;
  const alike = choices.decimalsOf && Object.values(decimalsOf).every((each) => each === choices.decimals);
  const row = (field: FieldProposal) => (
    <FieldRow key={field.field} field={field} columns={columns} choices={choices} />
  );
  return (
    <Step step="columns" answer={answer} attention={attention} open={open}>
      <p className={styles.note}>{words.intro}</p>
      {needed.map(row)}
      {groups.map(([name, group]) => (
        <fieldset key={name} className={styles.alternatives}>
          <legend>{words.oneOf}</legend>
          {group.map(row)}
          {!isGroupFilled(name, group) && <p className={styles.missing}>{words.oneOfMissing}</p>}
        </fieldset>
      ))}
      {columns.some(({ numbers }) => numbers) && (
        <SelectField
          label={words.decimals}
          value={choices.decimalsOf ? 'each' : choices.decimals}
          options={[
            { value: 'each', label: alike ? words.eachAlike[choices.decimals] : words.each },
            { value: 'point', label: words.point },
            { value: 'comma', label: words.comma },
          ]}
          onChange={(decimals) => void reviseImport({ decimals })}
        />
      )}
      {optional.length > 0 && (
        <Disclosure
          title={words.optional(optional.length)}
          open={needed.length === 0 && groups.length === 0 && optional.length < 6}
          lazy
        >
          <div className={styles.group}>{optional.map(row)}</div>
        </Disclosure>
      )}
    </Step>
  );
}
