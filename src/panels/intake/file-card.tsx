import type { Proposal } from '../../intake/proposal.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { fileSize } from '../../text/numbers.ts';
import { Icon } from '../../ui/icon.tsx';
import { formatTitle } from './format-title.ts';
import styles from './intake.module.css';

/** The file in view: what it is, how large, and that nothing has happened yet. */
export function FileCard({ proposal }: { proposal: Proposal }) {
  const language = useApp((app) => app.language);
  const { intake } = messages[language];
  const { file, format, bytes, layers, report } = proposal;
  const facts = [
    formatTitle(format),
    fileSize(bytes, language),
    intake.file.rows(report.rows),
    layers.length > 1 && intake.file.layers(layers.length),
  ];
  return (
    <header className={styles.card}>
      <Icon name="upload" size={20} />
      <div className={styles.cardWords}>
        <h2 className={styles.title}>{file}</h2>
        <p className={styles.caption}>{facts.filter(Boolean).join(' · ')}</p>
        <p className={styles.calm}>{intake.nothingYet}</p>
      </div>
    </header>
  );
}
