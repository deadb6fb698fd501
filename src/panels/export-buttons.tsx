import { useState } from 'react';
import { saveFile } from '../commands/save-file.ts';
import type { FileDescription, TableFormat } from '../export/file-description.ts';
import { useApp } from '../state/store.ts';
import { messages } from '../text/messages.ts';
import { Button } from '../ui/button.tsx';
import styles from './export-buttons.module.css';

type Outcome =
  | { state: 'idle' }
  | { state: 'making' }
  | { state: 'failed' }
  | { state: 'saved'; name: string };

interface ExportButtonsProps {
  formats?: readonly TableFormat[];
  /** Makes the file; the browser then saves it. */
  make: (format: TableFormat) => Promise<FileDescription>;
  /** What is exported, for screen readers. */
  label: string;
}

const formatNames: Record<TableFormat, string> = { csv: 'CSV', xlsx: 'XLSX', geojson: 'GeoJSON' };

/** A button for each format, and what became of the last press. */
export function ExportButtons({ formats = ['csv', 'xlsx', 'geojson'], make, label }: ExportButtonsProps) {
  const { exports: words } = messages[useApp((app) => app.language)];
  const [outcome, setOutcome] = useState<Outcome>({ state: 'idle' });
  const save = async (format: TableFormat) => {
    setOutcome({ state: 'making' });
    try {
      const file = await make(format);
      saveFile(file);
      setOutcome({ state: 'saved', name: file.name });
    } catch {
      setOutcome({ state: 'failed' });
    }
  };
  const told =
    outcome.state === 'making'
      ? words.making
      : outcome.state === 'failed'
        ? words.failed
        : outcome.state === 'saved'
          ? words.saved(outcome.name)
          : '';
  return (
    <fieldset className={styles.exports} aria-label={label}>
      <div className={styles.buttons}>
        {formats.map((format) => (
          <Button
            key={format}
            icon="download"
            disabled={outcome.state === 'making'}
            onClick={() => void save(format)}
          >
            {words.save(formatNames[format])}
          </Button>
        ))}
      </div>
      <p role="status" className={outcome.state === 'failed' ? styles.failed : styles.told}>
        {told}
      </p>
    </fieldset>
  );
}
