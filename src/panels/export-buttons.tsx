import { useRef, useState } from 'react';
import { saveFile } from '../commands/save-file.ts';
import type { FileDescription, FileFormat, TableFormat } from '../export/file-description.ts';
import { useApp } from '../state/store.ts';
import { messages } from '../text/messages.ts';
import { Button } from '../ui/button.tsx';
import styles from './export-buttons.module.css';
import { SaveAs } from './save-as.tsx';

type Outcome =
  | { state: 'idle' }
  | { state: 'making' }
  | { state: 'failed' }
  | { state: 'saved'; name: string };

interface ExportButtonsProps {
  formats?: readonly TableFormat[];
  /** Makes the file; the browser then saves it. */
  make: (format: FileFormat) => Promise<FileDescription>;
  /** What is exported, for screen readers. */
  label: string;
}

const formatNames: Record<TableFormat, string> = { csv: 'CSV', xlsx: 'XLSX', geojson: 'GeoJSON' };

/** A button for each usual format, one for all others with their coordinate system, and what became of the press. */
export function ExportButtons({ formats = ['csv', 'xlsx', 'geojson'], make, label }: ExportButtonsProps) {
  const { exports: words } = messages[useApp((app) => app.language)];
  const [outcome, setOutcome] = useState<Outcome>({ state: 'idle' });
  const [isChoosing, setChoosing] = useState(false);
  const otherFormats = useRef<HTMLButtonElement>(null);
  const stopChoosing = () => {
    otherFormats.current?.focus();
    setChoosing(false);
  };
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
        <Button
          ref={otherFormats}
          look="quiet"
          aria-expanded={isChoosing}
          onClick={() => setChoosing(!isChoosing)}
        >
          {words.other}
        </Button>
      </div>
      {isChoosing && <SaveAs title={label} make={make} onClose={stopChoosing} />}
      <p role="status" className={outcome.state === 'failed' ? styles.failed : styles.told}>
        {told}
      </p>
    </fieldset>
  );
}
