import { useId, useState } from 'react';
import type { Scene } from '../../briefing/scene.ts';
import { embedCode, frameRange } from '../../commands/share/embed-code.ts';
import { isLocalAddress } from '../../commands/share/is-local-address.ts';
import { pageAddress, sharedLink } from '../../commands/share/share-link.ts';
import { deckInForce } from '../../state/deck-in-force.ts';
import type { AppMode } from '../../state/mode.ts';
import { type App, useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { RadioList } from '../../ui/radio-list.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { CopyField } from './copy-field.tsx';
import { QrPicture } from './qr-picture.tsx';
import styles from './share.module.css';
import { ShareCheck } from './share-check.tsx';

const modes: readonly AppMode[] = ['edit', 'view', 'embed'];

/** The value of the choice for no scene; scenes are chosen by their place. */
const noScene = '';

/** Where the app is published, as it was entered last in this window. */
let published = '';

/** The link to what is on the screen or to a scene, as text, as code of a page and as a picture. */
export function ShareForm() {
  const app = useApp();
  const { share } = messages[app.language];
  const titleId = useId();
  const scenes = deckInForce(app)?.scenes ?? [];
  const [mode, setMode] = useState<AppMode>(app.mode);
  const [chosen, setChosen] = useState(() => sceneAt(app, scenes));
  const [base, setBase] = useState(published);
  const scene = chosen === noScene ? null : (scenes[Number(chosen)] ?? null);
  const isLocal = isLocalAddress(pageAddress());
  const address = isLocal ? appAddress(base) : null;
  const { link, sceneTooLong } = sharedLink({ mode, scene, ...(address && { base: address }) });
  const enterBase = (text: string) => {
    published = text;
    setBase(text);
  };
  return (
    <section className={styles.form} aria-labelledby={titleId}>
      <h2 id={titleId} className={styles.title}>
        {share.title}
      </h2>
      <SelectField
        label={share.content}
        value={chosen}
        options={[
          { value: noScene, label: share.viewNow },
          ...scenes.map(({ title }, index) => ({
            value: String(index),
            label: share.scene(index + 1, title[app.language] || title.vi || title.en),
          })),
        ]}
        onChange={setChosen}
      />
      <RadioList
        label={share.mode}
        value={mode}
        options={modes.map((each) => ({
          value: each,
          label: share.modes[each].name,
          note: share.modes[each].note,
        }))}
        onChange={setMode}
      />
      {sceneTooLong && <p role="alert">{share.sceneTooLong}</p>}
      {isLocal && <PublishedAddress base={base} isWrong={base !== '' && !address} onEnter={enterBase} />}
      <CopyField label={share.link} text={link} copyLabel={share.copyLink} primary />
      {mode === 'embed' && <EmbedCode link={link} />}
      <SendButton link={link} />
      <Disclosure title={share.qr} open>
        <QrPicture link={link} />
      </Disclosure>
      <ShareCheck scene={sceneTooLong ? null : scene} />
    </section>
  );
}

/** The scene that is being worked on or given, by its place; none where there is none. */
function sceneAt({ presenting, briefingView, rightPanel }: App, scenes: readonly Scene[]): string {
  const edited = rightPanel === 'briefing' && briefingView.view === 'scene' ? briefingView.id : null;
  const index = scenes.findIndex(({ id }) => id === (presenting?.sceneId ?? edited));
  return index < 0 ? noScene : String(index);
}

/** An address that the app can stand at, without `?` and `#`; null where it is none. */
function appAddress(text: string): string | null {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) return null;
  return new URL(text).href.replace(/[?#].*$/s, '');
}

interface PublishedAddressProps {
  base: string;
  isWrong: boolean;
  onEnter: (base: string) => void;
}

function PublishedAddress({ base, isWrong, onEnter }: PublishedAddressProps) {
  const { share } = messages[useApp((app) => app.language)];
  return (
    <div className={styles.part}>
      <p className={styles.warning}>{share.local}</p>
      <TextField
        label={share.base}
        type="url"
        value={base}
        placeholder="https://"
        aria-invalid={isWrong}
        onChange={onEnter}
      />
      {isWrong && <p role="alert">{share.baseWrong}</p>}
    </div>
  );
}

function EmbedCode({ link }: { link: string }) {
  const language = useApp((app) => app.language);
  const cityName = useApp((app) => app.city?.catalog.city.name[language]);
  const { share, app: words } = messages[language];
  const [width, setWidth] = useState('640');
  const [height, setHeight] = useState('480');
  const fits = isWithin(width, frameRange.width) && isWithin(height, frameRange.height);
  const title = cityName ? words.title(cityName) : words.subtitle;
  return (
    <div className={styles.part}>
      <div className={styles.size}>
        <TextField label={share.width} inputMode="numeric" value={width} onChange={setWidth} />
        <TextField label={share.height} inputMode="numeric" value={height} onChange={setHeight} />
      </div>
      {fits ? (
        <CopyField
          label={share.embedCode}
          text={embedCode(link, title, Number(width), Number(height))}
          copyLabel={share.copyCode}
        />
      ) : (
        <p role="alert">{share.sizeWrong}</p>
      )}
    </div>
  );
}

function isWithin(text: string, [least, most]: readonly [number, number]): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) >= least && Number(text) <= most;
}

/** The device's own way of sending, where the browser offers one. */
function SendButton({ link }: { link: string }) {
  const { share } = messages[useApp((app) => app.language)];
  if (typeof navigator.share !== 'function' || navigator.canShare?.({ url: link }) === false) return null;
  const send = () => navigator.share({ title: document.title, url: link }).catch(() => undefined);
  return (
    <div className={styles.actions}>
      <Button icon="external" onClick={() => void send()}>
        {share.send}
      </Button>
    </div>
  );
}
