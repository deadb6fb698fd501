import { useCallback, useEffect, useRef, useState } from 'react';

/** Typing that has stopped for so long is finished. */
const pauseMs = 2000;

export interface Draft {
  text: string;
  write: (text: string) => void;
  /** Hands over what is being written now. */
  finish: () => void;
}

/** A text while it is being written: handed over when the field is left, after a pause, and when it goes away. */
export function useDraft(value: string, onFinished: (text: string) => void): Draft {
  const [draft, setDraft] = useState<string | null>(null);
  const latest = useRef({ draft, onFinished });
  latest.current.onFinished = onFinished;
  const write = useCallback((text: string) => {
    latest.current.draft = text;
    setDraft(text);
  }, []);
  const finish = useCallback(() => {
    const { draft: written, onFinished: hand } = latest.current;
    if (written === null) return;
    latest.current.draft = null;
    setDraft(null);
    hand(written);
  }, []);
  useEffect(() => {
    if (draft === null) return;
    const timer = setTimeout(finish, pauseMs);
    return () => clearTimeout(timer);
  }, [draft, finish]);
  useEffect(() => {
    // before the page asks whether something would be lost
    addEventListener('beforeunload', finish, { capture: true });
    addEventListener('pagehide', finish);
    return () => {
      removeEventListener('beforeunload', finish, { capture: true });
      removeEventListener('pagehide', finish);
      finish();
    };
  }, [finish]);
  return { text: draft ?? value, write, finish };
}
