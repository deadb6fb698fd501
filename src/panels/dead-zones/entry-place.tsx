import { useState } from 'react';
import { mapMiddle } from '../../commands/map-middle.ts';
import { degreesWritten } from '../../commands/write-dead-zone.ts';
import type { DraftField } from '../../register/entry-draft.ts';
import { positionKinds } from '../../register/register-entry.ts';
import type { RegisterFault, RegisterField } from '../../register/register-fault.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { decimal } from '../../text/numbers.ts';
import { Button } from '../../ui/button.tsx';
import { EntryChoice, EntryText } from './form-fields.tsx';
import styles from './register.module.css';

type Values = Record<DraftField, string>;

interface EntryPlaceProps {
  form: string;
  values: Values;
  faults: ReadonlyMap<RegisterField, RegisterFault>;
  onChange: (values: Values) => void;
}

/** Where an entry is: two figures, or the middle of the map in view. */
export function EntryPlace({ form, values, faults, onChange }: EntryPlaceProps) {
  const language = useApp((app) => app.language);
  const mapStands = useApp((app) => app.camera !== null);
  const [taken, setTaken] = useState('');
  const { register } = messages[language];
  const { form: words } = register;
  const written = (degrees: number) => decimal(degrees, 5, language);
  const take = () => {
    const middle = mapMiddle();
    if (!middle) return;
    const [lon, lat] = middle;
    const inField = (degrees: number) => degreesWritten(degrees.toFixed(5), language);
    const position_kind = values.position_kind === '' ? 'approximate' : values.position_kind;
    onChange({ ...values, lon: inField(lon), lat: inField(lat), position_kind });
    setTaken(words.takenCentre(written(lon), written(lat)));
  };
  const field = (name: 'lon' | 'lat' | 'position_kind', label: string) => ({
    form,
    field: name,
    label,
    value: values[name],
    onChange: (value: string) => onChange({ ...values, [name]: value }),
    fault: faults.get(name),
  });
  const hasPosition = values.lon !== '' || values.lat !== '';
  return (
    <fieldset className={styles.fields}>
      <legend>{words.place}</legend>
      <div className={styles.pair}>
        <EntryText {...field('lon', words.lon)} inputMode="decimal" hint={words.optional} />
        <EntryText {...field('lat', words.lat)} inputMode="decimal" hint={words.optional} />
      </div>
      {mapStands && (
        <div>
          <Button icon="crosshair" onClick={take}>
            {words.takeCentre}
          </Button>
          <p role="status" className={styles.caption}>
            {taken}
          </p>
        </div>
      )}
      {hasPosition && (
        <EntryChoice
          {...field('position_kind', words.positionKind)}
          value={values.position_kind || 'approximate'}
          options={positionKinds
            .filter((kind) => kind !== 'unknown')
            .map((kind) => ({ value: kind, label: register.positionKinds[kind] }))}
        />
      )}
    </fieldset>
  );
}
