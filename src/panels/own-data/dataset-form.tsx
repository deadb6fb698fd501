import { type FormEvent, useId, useState } from 'react';
import { renameDataset } from '../../commands/intake/rename-dataset.ts';
import type { ImportedDataset } from '../../project/project.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { dateFault } from '../intake/date-fault.ts';
import styles from './own-data.module.css';

/** What a dataset says of itself: name, source and date. */
export function DatasetForm({ dataset, onClose }: { dataset: ImportedDataset; onClose: () => void }) {
  const language = useApp((app) => app.language);
  const { ownData, intake } = messages[language];
  const [title, setTitle] = useState(dataset.title);
  const [source, setSource] = useState(dataset.source);
  const [asOf, setAsOf] = useState(dataset.asOf);
  const below = useId();
  const wrong = dateFault(asOf.trim(), language);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() === '' || wrong !== null) return;
    void renameDataset(dataset.id, { title: title.trim(), source: source.trim(), asOf: asOf.trim() });
    onClose();
  };
  return (
    <form className={styles.wide} aria-label={ownData.list.renameTitle(dataset.title)} onSubmit={save}>
      <TextField label={intake.take.title} value={title} onChange={setTitle} autoFocus />
      <TextField label={intake.take.source} value={source} onChange={setSource} />
      <div className={styles.field}>
        <TextField
          label={intake.take.asOf}
          value={asOf}
          onChange={setAsOf}
          aria-invalid={wrong === null ? undefined : true}
          aria-describedby={below}
        />
        <p id={below} className={wrong === null ? styles.caption : styles.missing}>
          {wrong ?? intake.take.asOfHint}
        </p>
      </div>
      <div className={styles.actions}>
        <Button type="submit" look="primary" icon="check" disabled={title.trim() === ''}>
          {ownData.list.keep}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {ownData.cancel}
        </Button>
      </div>
    </form>
  );
}
