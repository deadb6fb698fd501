import { type FormEvent, useId, useState } from 'react';
import { askWhyAt, askWhyAtCentre } from '../../commands/ask-why.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './ask-anywhere.module.css';
import { readDegrees } from './read-degrees.ts';

/** Asks about any point without a mouse: at the middle of the map, or at coordinates. */
export function AskAnywhere() {
  const { why } = messages[useApp((app) => app.language)];
  const mapStands = useApp((app) => app.camera !== null);
  const faultId = useId();
  const [lat, setLat] = useState('');
  const [lon, setLon] = useState('');
  const [faulty, setFaulty] = useState(false);
  const ask = (event: FormEvent) => {
    event.preventDefault();
    const position = readDegrees(lon, lat);
    setFaulty(position === null);
    if (position) void askWhyAt(position);
  };
  const fault = faulty ? { 'aria-invalid': true, 'aria-describedby': faultId } : {};
  return (
    <div className={styles.ask}>
      <p className={styles.note}>{why.askText}</p>
      <Button icon="crosshair" disabled={!mapStands} onClick={() => void askWhyAtCentre()}>
        {why.askCentre}
      </Button>
      <form className={styles.form} onSubmit={ask}>
        <TextField label={why.lat} value={lat} onChange={setLat} inputMode="decimal" {...fault} />
        <TextField label={why.lon} value={lon} onChange={setLon} inputMode="decimal" {...fault} />
        {faulty && (
          <p id={faultId} role="alert" className={styles.fault}>
            {why.badNumber}
          </p>
        )}
        <Button type="submit" className={styles.submit}>
          {why.askHere}
        </Button>
      </form>
    </div>
  );
}
