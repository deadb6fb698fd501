import { useApp } from '../../state/store.ts';
import { statusInWords } from '../../targets/status-in-words.ts';
import type { TargetStatus } from '../../targets/target-status.ts';

/** What the present figure of a target is made of, in sentences. */
export function StatusDetail({ status }: { status: TargetStatus }) {
  const language = useApp((app) => app.language);
  const sentences = statusInWords(status, language);
  return sentences.length === 0 ? null : <p>{sentences.join(' ')}</p>;
}
