import { useEffect, useRef } from 'react';
import type { Deck } from '../briefing/scene.ts';
import type { ScenePage } from '../briefing/scene-page.ts';
import { doPresenterAction } from '../commands/presenting/do-presenter-action.ts';
import { theTalkId } from '../commands/presenting/kept-talk.ts';
import type { PresenterAction } from '../commands/presenting/presenter-key.ts';
import { showScene } from '../commands/presenting/show-scene.ts';
import {
  readToPresenter,
  type ToPresenter,
  type ToSpeaker,
  talkChannelName,
} from '../commands/presenting/speaker-messages.ts';
import type { Presenting } from '../state/briefing-slice.ts';
import { useApp } from '../state/store.ts';
import type { Language } from '../text/language.ts';
import { speakerState } from './speaker-state.ts';

interface Talk {
  deck: Deck | null;
  pages: ScenePage[];
  presenting: Presenting;
  language: Language;
}

function actionOf(wanted: Extract<ToPresenter, { kind: 'do' }>['action']): PresenterAction {
  switch (wanted) {
    case 'black':
      return { do: useApp.getState().presenting?.black ? 'lift-black' : 'black' };
    case 'return':
      return { do: 'return' };
    default:
      return { do: 'step', step: wanted };
  }
}

/** Tells the speaker window where the talk stands, and does what it asks for. */
export function useSpeakerLink(talk: Talk): void {
  const latest = useRef(talk);
  const channel = useRef<BroadcastChannel | null>(null);
  latest.current = talk;

  useEffect(() => {
    if (!('BroadcastChannel' in globalThis)) return;
    const open = new BroadcastChannel(talkChannelName(theTalkId()));
    const send = (message: ToSpeaker) => open.postMessage(message);
    const onMessage = ({ data }: MessageEvent<unknown>) => {
      const message = readToPresenter(data);
      if (message?.kind === 'ask') send(speakerState(latest.current));
      if (message?.kind === 'do') doPresenterAction(actionOf(message.action));
      if (message?.kind === 'show') showScene(message.sceneId);
    };
    open.addEventListener('message', onMessage);
    channel.current = open;
    return () => {
      send({ to: 'speaker', kind: 'over' });
      open.close();
      channel.current = null;
    };
  }, []);

  const { deck, pages, presenting, language } = talk;
  useEffect(() => {
    channel.current?.postMessage(speakerState({ deck, pages, presenting, language }));
  }, [deck, pages, presenting, language]);
}
