import { useCallback, useEffect, useRef, useState } from 'react';
import {
  readToSpeaker,
  type SpeakerState,
  type ToPresenter,
  talkChannelName,
} from '../../commands/presenting/speaker-messages.ts';

/** How the speaker window stands with its presenter. */
export type TalkLink = 'waiting' | 'live' | 'gone' | 'over' | 'unsupported';

/** Milliseconds between two questions to the presenter, and without an answer until it counts as gone. */
const askMs = 1500;
const patienceMs = 4000;

/** What the presenter says, and a way to ask it for something. It is found again whenever it comes back. */
export function useTalk(talkId: string): {
  state: SpeakerState | null;
  link: TalkLink;
  send: (message: ToPresenter) => void;
} {
  const [state, setState] = useState<SpeakerState | null>(null);
  const [link, setLink] = useState<TalkLink>('BroadcastChannel' in globalThis ? 'waiting' : 'unsupported');
  const channel = useRef<BroadcastChannel | null>(null);

  useEffect(() => {
    if (!('BroadcastChannel' in globalThis)) return;
    const open = new BroadcastChannel(talkChannelName(talkId));
    channel.current = open;
    let heardMs = Date.now();
    const ask = () => {
      if (Date.now() - heardMs > patienceMs) setLink((now) => (now === 'over' ? now : 'gone'));
      open.postMessage({ to: 'presenter', kind: 'ask' } satisfies ToPresenter);
    };
    open.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const message = readToSpeaker(data);
      if (!message) return;
      heardMs = Date.now();
      if (message.kind === 'over') return setLink('over');
      setState(message);
      setLink('live');
    });
    ask();
    const timer = setInterval(ask, askMs);
    return () => {
      clearInterval(timer);
      open.close();
      channel.current = null;
    };
  }, [talkId]);

  const send = useCallback((message: ToPresenter) => channel.current?.postMessage(message), []);
  return { state, link, send };
}
