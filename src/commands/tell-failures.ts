import { useApp } from '../state/store.ts';
import type { LocalText } from '../text/language.ts';

const message: LocalText = {
  vi: 'Có một phép tính không làm xong nên một phần màn hình có thể còn thiếu. Con số chính và dữ liệu đã nhập không đổi. Hãy thử lại; nếu vẫn vậy, hãy tải lại trang.',
  en: 'A computation could not be finished, so a part of the screen may be missing. The headline and the data entered are unchanged. Try again; if that does not help, reload the page.',
};

/** Whether a computation ended only because another one took its place. */
function isAbort(reason: unknown): boolean {
  return reason instanceof Error && reason.name === 'AbortError';
}

/** Tells the user, in a sentence, when something that nobody waits for has failed. */
export function failureOf(reason: unknown): void {
  if (!isAbort(reason)) useApp.getState().noticePosted({ id: 'computation-failed', tone: 'error', message });
}

/** The last net: what no command has caught is told, and stays in the browser's console for developers. */
export function tellFailures(): () => void {
  const tell = ({ reason }: PromiseRejectionEvent) => failureOf(reason);
  addEventListener('unhandledrejection', tell);
  return () => removeEventListener('unhandledrejection', tell);
}
