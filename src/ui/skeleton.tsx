import styles from './skeleton.module.css';

/** The place of something still being computed, in the size it will have; words go beside it. */
export function Skeleton({ width, height }: { width: string; height: string }) {
  return <span className={styles.skeleton} style={{ width, height }} aria-hidden="true" />;
}
