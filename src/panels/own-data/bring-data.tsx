import { type FormEvent, useId, useRef, useState } from 'react';
import { importText } from '../../commands/intake/import-text.ts';
import { importUrl } from '../../commands/intake/import-url.ts';
import { webAddress } from '../../live/web-address.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ChooseFileButton } from './choose-file-button.tsx';
import styles from './own-data.module.css';

type Way = 'paste' | 'url';

/** The ways in: a file, a pasted table, an address. */
export function BringData() {
  const { ownData } = messages[useApp((app) => app.language)];
  const [way, setWay] = useState<Way | null>(null);
  const pasteButton = useRef<HTMLButtonElement>(null);
  const urlButton = useRef<HTMLButtonElement>(null);
  const close = () => {
    const button = way === 'paste' ? pasteButton : urlButton;
    button.current?.focus();
    setWay(null);
  };
  const toggle = (wanted: Way) => setWay(way === wanted ? null : wanted);
  return (
    <div className={styles.group}>
      <div className={styles.ways}>
        <ChooseFileButton look="primary">{ownData.choose}</ChooseFileButton>
        <Button
          ref={pasteButton}
          icon="paste"
          aria-expanded={way === 'paste'}
          onClick={() => toggle('paste')}
        >
          {ownData.paste}
        </Button>
        <Button ref={urlButton} icon="link" aria-expanded={way === 'url'} onClick={() => toggle('url')}>
          {ownData.fromUrl}
        </Button>
      </div>
      {way === 'paste' && <PasteForm onClose={close} />}
      {way === 'url' && <UrlForm onClose={close} />}
      {way === null && <p className={styles.caption}>{ownData.dropHint}</p>}
    </div>
  );
}

function PasteForm({ onClose }: { onClose: () => void }) {
  const { ownData } = messages[useApp((app) => app.language)];
  const [text, setText] = useState('');
  const preview = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') void importText(text, ownData.pasteName);
  };
  return (
    <form className={styles.form} onSubmit={preview}>
      <TextArea label={ownData.pasteLabel} value={text} onChange={setText} autoFocus />
      <div className={styles.actions}>
        <Button type="submit" look="primary" disabled={text.trim() === ''}>
          {ownData.preview}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {ownData.cancel}
        </Button>
      </div>
    </form>
  );
}

/** An address with a password is one too: what is wrong with it is said when it is asked for. */
function isFullAddress(text: string): boolean {
  const address = webAddress(text);
  return address.ok || address.failure.code !== 'not-an-address';
}

function UrlForm({ onClose }: { onClose: () => void }) {
  const { ownData } = messages[useApp((app) => app.language)];
  const [url, setUrl] = useState('');
  const [wrong, setWrong] = useState(false);
  const below = useId();
  const preview = (event: FormEvent) => {
    event.preventDefault();
    const address = url.trim();
    setWrong(!isFullAddress(address));
    if (isFullAddress(address)) void importUrl(address);
  };
  return (
    <form className={styles.form} noValidate onSubmit={preview}>
      <div className={styles.field}>
        <TextField
          label={ownData.urlLabel}
          value={url}
          onChange={setUrl}
          inputMode="url"
          placeholder="https://"
          aria-invalid={wrong || undefined}
          aria-describedby={below}
          autoFocus
        />
        <p id={below} className={wrong ? styles.missing : styles.caption}>
          {wrong ? ownData.urlWrong : ownData.urlHint}
        </p>
      </div>
      <div className={styles.actions}>
        <Button type="submit" look="primary">
          {ownData.preview}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {ownData.cancel}
        </Button>
      </div>
    </form>
  );
}
