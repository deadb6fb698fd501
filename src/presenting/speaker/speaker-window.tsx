import { type ReactNode, useEffect, useRef, useState } from 'react';
import { presenterKey, withDigit } from '../../commands/presenting/presenter-key.ts';
import type { SpeakerScene, SpeakerState, ToPresenter } from '../../commands/presenting/speaker-messages.ts';
import { useApp } from '../../state/store.ts';
import type { Language } from '../../text/language.ts';
import { messages } from '../../text/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Verdict } from '../../ui/verdict.tsx';
import { emphasised } from '../emphasis.ts';
import styles from './speaker-window.module.css';
import { pausedTimer, resetTimer, startedTimer, timerElapsedMs, timerShown } from './talk-timer.ts';
import { type TalkLink, useTalk } from './use-talk.ts';
import { useNow, useTalkTimer } from './use-talk-timer.ts';

type Send = (message: ToPresenter) => void;

/** What only the speaker sees, in a window of its own: notes, what comes next, and the time. */
export function SpeakerWindow({ talkId }: { talkId: string }) {
  const { state, link, send } = useTalk(talkId);
  const own = useApp((app) => app.language);
  const language = state?.language ?? own;
  const { speaker: words, empty } = wordsOf(language);
  useSpeakerKeys(state, send);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = state ? words.title(state.deckTitle) : words.heading;
  }, [language, state, words]);
  return (
    <div className={styles.window}>
      <header className={styles.head}>
        <h1 className={styles.heading}>{state?.deckTitle || words.heading}</h1>
        <Times talkId={talkId} startedAtMs={state?.startedAtMs ?? null} language={language} />
      </header>
      <LinkState link={link} language={language} />
      {state && (
        <main className={styles.body}>
          <Now state={state} language={language} send={send} none={empty} />
          <Next scene={state.next} language={language} />
          <SceneList state={state} language={language} send={send} />
        </main>
      )}
    </div>
  );
}

function wordsOf(language: Language) {
  const { speaker, emptyTitle } = messages[language].presenting;
  return { speaker, empty: emptyTitle };
}

function LinkState({ link, language }: { link: TalkLink; language: Language }) {
  const { speaker: words } = wordsOf(language);
  const said: Record<TalkLink, string> = {
    live: '',
    waiting: words.waiting,
    gone: words.gone,
    over: words.over,
    unsupported: words.unsupported,
  };
  return (
    <p role="status" className={styles.link} hidden={link === 'live'}>
      {said[link]}
    </p>
  );
}

interface TimesProps {
  talkId: string;
  startedAtMs: number | null;
  language: Language;
}

function Times({ talkId, startedAtMs, language }: TimesProps) {
  const { speaker: words } = wordsOf(language);
  const nowMs = useNow();
  const [timer, change] = useTalkTimer(talkId, startedAtMs);
  const isRunning = timer.runningSinceMs !== null;
  const clock = new Date(nowMs).toLocaleTimeString('vi-VN', {
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });
  return (
    <div className={styles.times}>
      <dl className={styles.time}>
        <dt>{words.elapsed}</dt>
        <dd>
          <span role="timer">{timerShown(timerElapsedMs(timer, nowMs))}</span>
        </dd>
      </dl>
      <div className={styles.timeButtons}>
        <Button look="outlined" onClick={() => change(isRunning ? pausedTimer : startedTimer)}>
          {isRunning ? words.pause : words.start}
        </Button>
        <Button look="quiet" onClick={() => change(resetTimer)}>
          {words.reset}
        </Button>
      </div>
      <dl className={styles.time}>
        <dt>{words.clock}</dt>
        <dd>{clock}</dd>
      </dl>
    </div>
  );
}

interface NowProps {
  state: SpeakerState;
  language: Language;
  send: Send;
  none: string;
}

function Now({ state, language, send, none }: NowProps) {
  const { actions, place, speaker: words } = messages[language].presenting;
  const ask = (action: Extract<ToPresenter, { kind: 'do' }>['action']) => () =>
    send({ to: 'presenter', kind: 'do', action });
  const { now } = state;
  return (
    <>
      <section className={styles.now} aria-label={words.now}>
        <p className={styles.caption}>
          {words.now} {state.of > 0 && place(state.number, state.of)}
          {state.exploring && <span className={styles.mark}>{words.exploring}</span>}
          {state.black && <span className={styles.mark}>{words.black}</span>}
        </p>
        {now ? <Slide scene={now} language={language} /> : <p>{none}</p>}
        {now && <Lines title={words.changes} lines={now.changes} />}
        {now && <Lines title={words.missing} lines={now.missing} />}
        <div className={styles.buttons}>
          <Button look="outlined" icon="chevronLeft" onClick={ask('previous')}>
            {actions.previous}
          </Button>
          <Button look="primary" icon="chevronRight" onClick={ask('next')}>
            {actions.next}
          </Button>
          <Button look="outlined" icon="screenOff" aria-pressed={state.black} onClick={ask('black')}>
            {state.black ? words.lift : actions.black}
          </Button>
          {state.exploring && (
            <Button look="outlined" icon="undo" onClick={ask('return')}>
              {actions.return}
            </Button>
          )}
        </div>
      </section>
      <section className={styles.notes} aria-label={words.notes}>
        <h2 className={styles.caption}>{words.notes}</h2>
        <p className={now?.notes ? styles.notesText : styles.none}>{now?.notes || words.noNotes}</p>
      </section>
    </>
  );
}

function Next({ scene, language }: { scene: SpeakerScene | null; language: Language }) {
  const { speaker: words } = wordsOf(language);
  return (
    <section className={styles.next} aria-label={words.next}>
      <p className={styles.caption}>{words.next}</p>
      {scene ? <Slide scene={scene} language={language} /> : <p className={styles.none}>{words.end}</p>}
    </section>
  );
}

function Slide({ scene, language }: { scene: SpeakerScene; language: Language }) {
  const { kpi } = messages[language];
  return (
    <>
      <h2 className={styles.title}>{scene.title}</h2>
      <p className={styles.text}>
        {scene.pieces
          .flatMap(({ text, isFigure }) => (isFigure ? emphasised(text) : [{ text, strong: false }]))
          .map(({ text, strong }, index): ReactNode => {
            // biome-ignore lint/suspicious/noArrayIndexKey: runs are told apart by their place in the sentence
            return strong ? <strong key={index}>{text}</strong> : text;
          })}
      </p>
      <dl className={styles.figures}>
        {scene.figures.map(({ label, text, met }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {text} {met !== null && <Verdict good={met}>{met ? kpi.met : kpi.notMet}</Verdict>}
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.data}>{scene.dataLine}</p>
    </>
  );
}

function Lines({ title, lines }: { title: string; lines: string[] }) {
  if (lines.length === 0) return null;
  return (
    <div className={styles.lines}>
      <p className={styles.caption}>{title}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

function SceneList({ state, language, send }: { state: SpeakerState; language: Language; send: Send }) {
  const { speaker: words } = wordsOf(language);
  return (
    <nav className={styles.scenes} aria-label={words.scenes}>
      <ol>
        {state.scenes.map(({ id, title }, index) => (
          <li key={id}>
            <button
              type="button"
              className={styles.scene}
              aria-current={id === state.sceneId ? 'step' : undefined}
              onClick={() => send({ to: 'presenter', kind: 'show', sceneId: id })}
            >
              <span className={styles.number}>{index + 1}</span>
              {title}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

const controls = 'button, a[href], summary, input, select, textarea';

/** The keys of the presenter that make sense here; the rest is the window's own. */
function useSpeakerKeys(state: SpeakerState | null, send: Send): void {
  const latest = useRef(state);
  latest.current = state;
  const [digits, setDigits] = useState('');
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const talk = latest.current;
      if (!talk) return;
      const onControl = event.target instanceof Element && event.target.closest(controls) !== null;
      const { black, exploring } = talk;
      const state = {
        black,
        exploring,
        keysShown: false,
        thingShown: false,
        onMap: false,
        onControl,
        scrolls: null,
        digits,
      };
      const action = presenterKey(event, state);
      setDigits(action?.do === 'digit' ? withDigit(digits, action.digit) : '');
      const message = action && messageOf(action, talk);
      if (!message) return;
      event.preventDefault();
      send(message);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [digits, send]);
}

function messageOf(
  action: NonNullable<ReturnType<typeof presenterKey>>,
  { scenes }: SpeakerState,
): ToPresenter | null {
  switch (action.do) {
    case 'step':
      return { to: 'presenter', kind: 'do', action: action.step };
    case 'black':
    case 'lift-black':
      return { to: 'presenter', kind: 'do', action: 'black' };
    case 'return':
      return { to: 'presenter', kind: 'do', action: 'return' };
    case 'jump': {
      const wanted = scenes[Math.min(scenes.length, Math.max(1, action.number)) - 1];
      return wanted ? { to: 'presenter', kind: 'show', sceneId: wanted.id } : null;
    }
    default:
      return null;
  }
}
