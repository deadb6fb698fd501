import { type ReactNode, useEffect, useRef } from 'react';
import styles from './sheet.module.css';

interface SheetProps {
  label: string;
  onClose: () => void;
  children: ReactNode;
}

/**
 * A panel from the lower edge of a phone. Opened and closed by buttons, Escape closes it too; takes the focus
 * and gives it back.
 */
export function Sheet({ label, onClose, children }: SheetProps) {
  const sheet = useRef<HTMLElement>(null);
  useEffect(() => {
    const opener = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    sheet.current?.focus({ preventScroll: true });
    return () => opener?.focus({ preventScroll: true });
  }, []);
  return (
    <section
      ref={sheet}
      tabIndex={-1}
      aria-label={label}
      className={styles.sheet}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      {children}
    </section>
  );
}
