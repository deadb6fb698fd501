import { reviseImport } from '../../commands/intake/revise-import.ts';
import type { Proposal } from '../../intake/proposal.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { SelectField } from '../../ui/select-field.tsx';
import styles from './intake.module.css';
import { otherLayers } from './proposal-state.ts';
import { Step } from './step.tsx';

interface StepOfProposal {
  proposal: Proposal;
  attention: boolean;
  open: boolean;
}

/** What the file is about, and which of its layers is meant. */
export function KindStep({ proposal, attention, open }: StepOfProposal) {
  const { intake } = messages[useApp((app) => app.language)];
  const { kinds, layers, choices } = proposal;
  const others = otherLayers(proposal);
  return (
    <Step step="kind" answer={intake.kinds[choices.kind]} attention={attention} open={open}>
      {layers.length > 1 && (
        <SelectField
          label={intake.kind.layer}
          value={String(choices.layer)}
          options={layers.map(({ name, rows }, index) => ({
            value: String(index),
            label: `${name} (${intake.file.rows(rows)})`,
          }))}
          onChange={(layer) => void reviseImport({ layer: Number(layer) })}
        />
      )}
      {others > 0 && <p className={styles.missing}>{intake.kind.others(others)}</p>}
      <SelectField
        label={intake.kind.label}
        value={choices.kind}
        options={kinds.map(({ kind, likely }) => ({
          value: kind,
          label: likely ? intake.kind.likely(intake.kinds[kind]) : intake.kinds[kind],
        }))}
        onChange={(kind) => void reviseImport({ kind })}
      />
      <p className={styles.note}>{intake.kind.about[choices.kind]}</p>
    </Step>
  );
}
