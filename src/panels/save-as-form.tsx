import { type FormEvent, useState } from 'react';
import { saveFile } from '../commands/save-file.ts';
import type { Separator } from '../export/csv-file.ts';
import { type DatasetFormat, datasetFormatFacts, datasetFormats } from '../export/dataset/dataset-format.ts';
import type { FileDescription, FormatWanted } from '../export/file-description.ts';
import { knownCrs, WGS84 } from '../geo/coordinate-systems.ts';
import { useApp } from '../state/store.ts';
import { messages } from '../text/messages.ts';
import { Button } from '../ui/button.tsx';
import { SelectField } from '../ui/select-field.tsx';
import styles from './save-as.module.css';

type Outcome = { state: 'idle' | 'making' | 'failed' } | { state: 'saved'; name: string };

export interface SaveAsProps {
  /** What is saved, as people know it. */
  title: string;
  make: (wanted: FormatWanted) => Promise<FileDescription>;
  onClose: () => void;
}

/** Something as a file to hand on: format, coordinate system, and for CSV the separator. */
export function SaveAsForm({ title, make, onClose }: SaveAsProps) {
  const language = useApp((app) => app.language);
  const { intake, ownData } = messages[language];
  const { saveAs: words } = ownData;
  const [format, setFormat] = useState<DatasetFormat>('geojson');
  const [crs, setCrs] = useState(WGS84.code);
  const [separator, setSeparator] = useState<Separator>(language === 'vi' ? ';' : ',');
  const [outcome, setOutcome] = useState<Outcome>({ state: 'idle' });
  const { systems } = datasetFormatFacts[format];
  const allowed = systems === 'wgs84-only' ? [WGS84] : knownCrs;
  const system = allowed.some(({ code }) => code === crs) ? crs : WGS84.code;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setOutcome({ state: 'making' });
    try {
      const file = await make({ format, crs: system, separator });
      saveFile(file);
      setOutcome({ state: 'saved', name: file.name });
    } catch {
      setOutcome({ state: 'failed' });
    }
  };
  const told = {
    idle: '',
    making: words.making,
    failed: words.failed,
    saved: outcome.state === 'saved' ? words.saved(outcome.name) : '',
  }[outcome.state];
  return (
    <form className={styles.wide} aria-label={words.title(title)} onSubmit={(event) => void save(event)}>
      <SelectField
        label={words.format}
        value={format}
        options={datasetFormats.map((value) => ({
          value,
          label: datasetFormatFacts[value].title[language],
        }))}
        onChange={setFormat}
        autoFocus
      />
      <div>
        <SelectField
          label={words.crs}
          value={system}
          options={allowed.map(({ code, title }) => ({ value: code, label: title[language] }))}
          onChange={setCrs}
        />
        {systems === 'wgs84-only' && <p className={styles.caption}>{words.wgs84Only}</p>}
        {systems === 'wgs84-advised' && system !== WGS84.code && (
          <p className={styles.caption}>{words.wgs84Advised}</p>
        )}
      </div>
      {format === 'csv' && (
        <SelectField<Separator>
          label={words.separator}
          value={separator}
          options={[
            { value: ',', label: words.comma },
            { value: ';', label: words.semicolon },
            { value: '\t', label: words.tab },
          ]}
          onChange={setSeparator}
        />
      )}
      <div className={styles.actions}>
        <Button type="submit" look="primary" icon="download" disabled={outcome.state === 'making'}>
          {words.save}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {outcome.state === 'saved' ? intake.close : ownData.cancel}
        </Button>
      </div>
      <p role="status" className={styles.told}>
        {told}
      </p>
    </form>
  );
}
