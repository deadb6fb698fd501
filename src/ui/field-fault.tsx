import styles from './field-fault.module.css';
import { Icon } from './icon.tsx';

/** What is wrong with the field above, and what to do; the field names it by `aria-describedby`. */
export function FieldFault({ id, what, todo }: { id: string; what: string; todo?: string | undefined }) {
  return (
    <p id={id} className={styles.fault}>
      <Icon name="warning" size={14} />
      <span>
        <span className={styles.what}>{what}</span> {todo}
      </span>
    </p>
  );
}
