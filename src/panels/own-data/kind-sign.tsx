import type { FileKind } from '../../data/file-kind.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import styles from './own-data.module.css';

const signs: Record<FileKind, IconName> = {
  'service-areas': 'area',
  stations: 'mast',
  'dead-zones': 'noSignal',
  zones: 'park',
  places: 'flag',
  population: 'people',
  communes: 'list',
  other: 'layers',
};

/** The sign of a kind of data, in the frame that marks what the user has brought. */
export function KindSign({ kind }: { kind: FileKind }) {
  return (
    <span className={styles.sign}>
      <Icon name={signs[kind]} size={18} />
    </span>
  );
}
