import { useId, useState } from 'react';
import { exportMapPng } from '../../commands/briefing/export-map-png.ts';
import { exportPrintSheet } from '../../commands/briefing/export-print-sheet.ts';
import type { Orientation, Paper } from '../../export/sheet/sheet-sizes.ts';
import { LARGEST_PNG, SMALLEST_PNG } from '../../export/sheet/sheet-sizes.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { Button } from '../../ui/button.tsx';
import { FieldFault } from '../../ui/field-fault.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Section } from '../section.tsx';
import styles from './briefing.module.css';
import { ownPngSize, type PngSizeKey, pngSizes } from './png-size.ts';

/** The map on the screen as a picture or a sheet of paper. */
export function MapExport() {
  const language = useApp((app) => app.language);
  const city = useApp((app) => app.city?.catalog.city.name[language]);
  const isRunning = useApp((app) => app.exporting?.state === 'running');
  const { exports: words } = messages[language].briefingPanel;
  const fault = useId();
  const [typedTitle, setTitle] = useState<string | null>(null);
  const [sizeKey, setSizeKey] = useState<PngSizeKey>('hd');
  const [width, setWidth] = useState('2560');
  const [height, setHeight] = useState('1440');
  const [paper, setPaper] = useState<Paper>('a4');
  const [orientation, setOrientation] = useState<Orientation>('landscape');
  const title = typedTitle ?? words.mapTitle(city ?? '');
  const size = sizeKey === 'own' ? ownPngSize(width, height) : pngSizes[sizeKey];
  const wrong = size === null ? { 'aria-invalid': true as const, 'aria-describedby': fault } : {};
  return (
    <Section title={words.map}>
      <TextField label={words.sheetTitle} value={title} maxLength={200} onChange={setTitle} />
      <fieldset className={styles.form}>
        <legend className={styles.legend}>{words.png}</legend>
        <SelectField<PngSizeKey>
          label={words.size}
          value={sizeKey}
          options={(['hd', 'uhd', 'largest', 'own'] as const).map((value) => ({
            value,
            label: words.sizes[value],
          }))}
          onChange={setSizeKey}
        />
        {sizeKey === 'own' && (
          <>
            <div className={styles.pair}>
              <TextField
                label={words.width}
                inputMode="numeric"
                value={width}
                onChange={setWidth}
                {...wrong}
              />
              <TextField
                label={words.height}
                inputMode="numeric"
                value={height}
                onChange={setHeight}
                {...wrong}
              />
            </div>
            {size === null && (
              <FieldFault
                id={fault}
                what={words.sizeWrong(sizeShown(SMALLEST_PNG), sizeShown(LARGEST_PNG))}
              />
            )}
          </>
        )}
        <div>
          <Button
            icon="download"
            disabled={isRunning || size === null}
            onClick={() => size && void exportMapPng({ title: title.trim(), ...size })}
          >
            {words.savePng}
          </Button>
        </div>
      </fieldset>
      <fieldset className={styles.form}>
        <legend className={styles.legend}>{words.printSheet}</legend>
        <div className={styles.pair}>
          <div className={styles.field}>
            <span className={styles.caption}>{words.paper}</span>
            <SegmentedControl<Paper>
              label={words.paper}
              value={paper}
              options={(['a4', 'a3'] as const).map((value) => ({ value, label: words.papers[value] }))}
              onChange={setPaper}
            />
          </div>
          <div className={styles.field}>
            <span className={styles.caption}>{words.orientation}</span>
            <SegmentedControl<Orientation>
              label={words.orientation}
              value={orientation}
              options={(['landscape', 'portrait'] as const).map((value) => ({
                value,
                label: words.orientations[value],
              }))}
              onChange={setOrientation}
            />
          </div>
        </div>
        <div>
          <Button
            icon="download"
            disabled={isRunning}
            onClick={() => void exportPrintSheet({ title: title.trim(), paper, orientation })}
          >
            {words.saveSheet}
          </Button>
        </div>
      </fieldset>
    </Section>
  );
}

function sizeShown({ widthPx, heightPx }: { widthPx: number; heightPx: number }): string {
  return `${widthPx} × ${heightPx}`;
}
