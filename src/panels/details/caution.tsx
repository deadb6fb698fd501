import { Icon } from '../../ui/icon.tsx';
import styles from './inspector.module.css';

/** Something the reader must know before using what stands below. */
export function Caution({ children }: { children: string }) {
  return (
    <p className={styles.caution}>
      <Icon name="info" size={18} />
      {children}
    </p>
  );
}
