import { type FormEvent, useId, useState } from 'react';
import { addLiveSource } from '../../commands/live/add-live-source.ts';
import { cancelFinding, findLiveLayers } from '../../commands/live/find-live-layers.ts';
import type { FoundService } from '../../live/find-layers.ts';
import { liveFailureSentence } from '../../live/live-failure-sentence.ts';
import { liveKindTitles } from '../../live/live-source.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { Button } from '../../ui/button.tsx';
import { FieldFault } from '../../ui/field-fault.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './live.module.css';

/** From an address to the layers its server has, and to the one that is added. */
export function AddLiveSource() {
  const language = useApp((app) => app.language);
  const finding = useApp((app) => app.liveFinding);
  const isWaiting = useApp((app) => app.hostAsked !== null);
  const { live: words } = messages[language];
  const [isOpen, setOpen] = useState(false);
  const [url, setUrl] = useState('');
  const below = useId();
  const failure = finding.step === 'failed' ? liveFailureSentence(finding.failure, language) : null;
  const close = () => {
    cancelFinding();
    setOpen(false);
  };
  if (!isOpen) {
    return (
      <div className={styles.actions}>
        <Button icon="link" onClick={() => setOpen(true)}>
          {words.add}
        </Button>
      </div>
    );
  }
  const find = (event: FormEvent) => {
    event.preventDefault();
    if (url.trim() !== '') void findLiveLayers(url);
  };
  return (
    <form className={styles.form} noValidate onSubmit={find} aria-busy={finding.step === 'asking'}>
      <div className={styles.field}>
        <TextField
          label={words.url}
          value={url}
          onChange={setUrl}
          inputMode="url"
          placeholder="https://"
          aria-invalid={failure !== null || undefined}
          aria-describedby={below}
          autoFocus
        />
        {failure ? (
          <FieldFault id={below} what={failure.message} todo={failure.suggestion} />
        ) : (
          <p id={below} className={styles.caption}>
            {words.urlHint}
          </p>
        )}
      </div>
      {finding.step === 'asking' && !isWaiting && (
        <p role="status" className={styles.note}>
          {words.finding(finding.host)}
        </p>
      )}
      {finding.step === 'found' ? (
        <ChooseLayer key={finding.service.url} service={finding.service} onClose={close} />
      ) : (
        <div className={styles.actions}>
          <Button type="submit" look="primary" disabled={url.trim() === '' || finding.step === 'asking'}>
            {words.find}
          </Button>
          <Button look="quiet" onClick={close}>
            {words.cancel}
          </Button>
        </div>
      )}
    </form>
  );
}

function ChooseLayer({ service, onClose }: { service: FoundService; onClose: () => void }) {
  const { live: words } = messages[useApp((app) => app.language)];
  const firstUsable = service.layers.findIndex(({ usable }) => usable);
  const [index, setIndex] = useState(String(Math.max(0, firstUsable)));
  const chosen = service.layers[Number(index)];
  const add = () => {
    if (!chosen) return;
    addLiveSource(service, chosen);
    onClose();
  };
  return (
    <>
      <p role="status" className={styles.note}>
        {liveKindTitles[service.kind]} · {words.found(service.title, service.layers.length)}
      </p>
      <SelectField
        label={words.layer}
        value={index}
        options={service.layers.map(({ title, name, usable }, position) => ({
          value: String(position),
          label: usable ? title || name : `${title || name} (${words.notUsable})`,
        }))}
        onChange={setIndex}
      />
      <div className={styles.actions}>
        <Button look="primary" disabled={!chosen?.usable} onClick={add}>
          {words.addLayer}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
    </>
  );
}
