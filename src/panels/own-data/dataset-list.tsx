import { useRef, useState } from 'react';
import { exportDataset } from '../../commands/intake/export-dataset.ts';
import { removeDataset } from '../../commands/intake/remove-dataset.ts';
import { saveOriginal } from '../../commands/intake/save-original.ts';
import { showDataset } from '../../commands/show-dataset.ts';
import { datasetsInForce } from '../../project/datasets-in-force.ts';
import type { ImportedDataset } from '../../project/project.ts';
import { useApp } from '../../state/store.ts';
import { dateShown } from '../../text/dates.ts';
import { messages } from '../../text/messages.ts';
import { fileSize } from '../../text/numbers.ts';
import { Popover, PopoverItem } from '../../ui/popover.tsx';
import { SaveAs } from '../save-as.tsx';
import { SimulatedBadge } from '../simulated-badge.tsx';
import { DatasetForm } from './dataset-form.tsx';
import { KindSign } from './kind-sign.tsx';
import styles from './own-data.module.css';

/** The datasets the user has brought, in the order in which they came. */
export function DatasetList({ datasets }: { datasets: readonly ImportedDataset[] }) {
  const inForce = datasetsInForce(datasets);
  return (
    <ul className={styles.datasets}>
      {datasets.map((dataset) => (
        <DatasetRow key={dataset.id} dataset={dataset} counts={inForce.includes(dataset)} />
      ))}
    </ul>
  );
}

type Open = 'none' | 'save' | 'rename';

/** `counts` unless newer data have taken its place. */
function DatasetRow({ dataset, counts: isCounted }: { dataset: ImportedDataset; counts: boolean }) {
  const entry = useApp((app) => app.city?.catalog.datasets.find(({ id }) => id === dataset.id));
  const language = useApp((app) => app.language);
  const [open, setOpen] = useState<Open>('none');
  const { ownData, intake } = messages[language];
  const { list } = ownData;
  const { kind, mode, title, source, asOf, counts, content, original } = dataset;
  // the file itself may say so where the user has not
  const simulated = dataset.simulated || entry?.simulated === true;
  const row = useRef<HTMLLIElement>(null);
  const close = () => {
    setOpen('none');
    row.current?.querySelector<HTMLElement>('button[popovertarget]')?.focus();
  };
  const facts = [
    list.untouched(counts.untouched),
    counts.fixed > 0 && list.fixed(counts.fixed),
    counts.dropped > 0 && list.dropped(counts.dropped),
  ];
  return (
    <li ref={row} className={styles.dataset}>
      <KindSign kind={kind} />
      <div className={styles.words}>
        <p className={styles.name}>{title}</p>
        <p className={styles.caption}>
          {[
            intake.counted[kind](content.count),
            kind === 'other' ? null : mode === 'replace' ? list.replace : list.join,
            !isCounted && list.notCounted,
          ]
            .filter(Boolean)
            .join(' · ')}{' '}
          {simulated && <SimulatedBadge />}
        </p>
        <p className={styles.caption}>
          {[
            source === '' ? list.noSource : source,
            asOf !== '' && dateShown(asOf, language),
            source !== original.name && list.from(original.name),
          ]
            .filter(Boolean)
            .join(', ')}
        </p>
        <p className={styles.caption}>{facts.filter(Boolean).join(' · ')}</p>
        {!original.kept && (
          <p className={styles.caption}>
            {list.originalNotKept(original.name, fileSize(original.bytes, language))}
          </p>
        )}
      </div>
      <Popover icon="more" label={list.options(title)} widthPx={220}>
        <PopoverItem icon="focus" onClick={() => showDataset(dataset)}>
          {list.show}
        </PopoverItem>
        <PopoverItem icon="download" onClick={() => setOpen('save')}>
          {list.save}
        </PopoverItem>
        {original.kept && (
          <PopoverItem icon="folder" onClick={() => void saveOriginal(dataset)}>
            {list.saveOriginal}
          </PopoverItem>
        )}
        <PopoverItem icon="edit" onClick={() => setOpen('rename')}>
          {list.rename}
        </PopoverItem>
        <PopoverItem icon="trash" onClick={() => void removeDataset(dataset.id)}>
          {list.remove}
        </PopoverItem>
      </Popover>
      {open === 'save' && (
        <SaveAs title={dataset.title} make={(wanted) => exportDataset(dataset.id, wanted)} onClose={close} />
      )}
      {open === 'rename' && <DatasetForm dataset={dataset} onClose={close} />}
    </li>
  );
}
