import { useEffect, useRef, useState } from 'react';
import { startPresenting } from '../../commands/presenting/start-presenting.ts';
import { deckInForce } from '../../state/deck-in-force.ts';
import { useApp } from '../../state/store.ts';
import { dateShown } from '../../text/dates.ts';
import { messages } from '../../text/messages.ts';
import { Button } from '../../ui/button.tsx';
import styles from './pack-start.module.css';

/** The first page of a briefing pack: one key begins the briefing. */
export function PackStart() {
  const pack = useApp((app) => app.pack);
  const isShown = useApp((app) => app.packStartShown);
  const isPresenting = useApp((app) => app.presenting !== null);
  const leave = useApp((app) => app.packStartLeft);

  // a reload goes on with the talk
  useEffect(() => {
    if (isPresenting) leave();
  }, [isPresenting, leave]);

  return pack && isShown && !isPresenting ? (
    <StartPage madeOn={pack.madeOn} liveLeftOut={pack.liveLeftOut} />
  ) : null;
}

function StartPage({ madeOn, liveLeftOut }: { madeOn: string; liveLeftOut: boolean }) {
  const language = useApp((app) => app.language);
  const deck = useApp(deckInForce);
  const isReady = useApp((app) => app.opening.status === 'ready');
  const leave = useApp((app) => app.packStartLeft);
  const [isWanted, setWanted] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const words = messages[language].offline.pack;
  const title = deck?.title[language];

  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  // asked for before the data were open
  useEffect(() => {
    if (!isWanted || !isReady) return;
    leave();
    startPresenting();
  }, [isWanted, isReady, leave]);

  const start = () => {
    if (!isReady) return setWanted(true);
    leave();
    startPresenting();
  };

  return (
    <dialog ref={dialog} className={styles.page} aria-labelledby="pack-title" onClose={leave}>
      <h1 id="pack-title" className={styles.title}>
        {title ?? words.opening}
      </h1>
      {deck && <p className={styles.count}>{words.scenes(deck.scenes.length)}</p>}
      <div className={styles.actions}>
        <Button look="primary" autoFocus className={styles.start} aria-busy={isWanted} onClick={start}>
          {isWanted ? words.opening : words.start}
        </Button>
        <Button look="quiet" onClick={leave}>
          {words.explore}
        </Button>
      </div>
      <p className={styles.hint}>{words.startHint}</p>
      <p className={styles.facts}>
        {words.madeOn(dateShown(madeOn, language))} {words.keepsNothing}
        {liveLeftOut && ` ${words.liveLeftOut}`}
      </p>
    </dialog>
  );
}
