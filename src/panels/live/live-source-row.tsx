import { allowHost } from '../../commands/live/allow-host.ts';
import { copyLiveFeatures } from '../../commands/live/copy-live-features.ts';
import { retryLiveSource } from '../../commands/live/follow-live.ts';
import { removeLiveSource } from '../../commands/live/remove-live-source.ts';
import { showLiveSource } from '../../commands/live/show-live-source.ts';
import type { LiveFailure } from '../../live/live-failure.ts';
import { liveFailureSentence } from '../../live/live-failure-sentence.ts';
import { liveKindTitles } from '../../live/live-source.ts';
import { hostOf } from '../../live/web-address.ts';
import type { LiveSource } from '../../project/project.ts';
import type { LiveStatus } from '../../state/live-slice.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Popover, PopoverItem } from '../../ui/popover.tsx';
import styles from './live.module.css';

/** One live layer: on or off, whose it is, what its server last answered. */
export function LiveSourceRow({ source }: { source: LiveSource }) {
  const status = useApp((app) => app.liveStatus.get(source.id) ?? null);
  const { live: words } = messages[useApp((app) => app.language)];
  const { id, kind, title, url, visible } = source;
  const host = hostOf(url) ?? url;
  const hasFeatures = status?.state === 'ready' && status.view.form === 'features';
  return (
    <li className={styles.source}>
      <div className={styles.line}>
        <Checkbox checked={visible} onChange={(shown) => showLiveSource(id, shown)}>
          <span className={styles.words}>
            <span className={styles.name}>{title}</span>
            <span className={styles.caption}>
              {liveKindTitles[kind]} · {host}
            </span>
          </span>
        </Checkbox>
        <Popover icon="more" label={words.options(title)} widthPx={240}>
          {hasFeatures && (
            <PopoverItem icon="download" onClick={() => void copyLiveFeatures(id)}>
              {words.copy}
            </PopoverItem>
          )}
          <PopoverItem icon="trash" onClick={() => removeLiveSource(id)}>
            {words.remove}
          </PopoverItem>
        </Popover>
      </div>
      <div className={styles.below}>
        {status ? <Status id={id} status={status} /> : <p className={styles.caption}>{words.off}</p>}
        {status?.state === 'ready' && <p className={styles.caption}>{words.notOurs(host)}</p>}
      </div>
    </li>
  );
}

function Status({ id, status }: { id: string; status: LiveStatus }) {
  const language = useApp((app) => app.language);
  const { live: words } = messages[language];
  if (status.state === 'loading') {
    return (
      <p role="status" className={styles.caption}>
        {words.loading}
      </p>
    );
  }
  if (status.state === 'failed') return <Failed id={id} failure={status.failure} />;
  const { view, answeredAt, trouble } = status;
  const time = new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { timeStyle: 'medium' });
  return (
    <>
      {view.form === 'features' && (
        <p className={styles.caption}>
          {words.features(view.features.length)}
          {view.cutShort !== null &&
            ` · ${
              view.cutShort === 'repeats'
                ? words.repeats(view.features.length)
                : words.cutShort(view.features.length, view.matched)
            }`}
        </p>
      )}
      {trouble ? (
        <Failed id={id} failure={trouble} />
      ) : (
        <p className={styles.caption}>{words.answered(time.format(answeredAt))}</p>
      )}
    </>
  );
}

function Failed({ id, failure }: { id: string; failure: LiveFailure }) {
  const language = useApp((app) => app.language);
  const { live: words } = messages[language];
  const { message, suggestion } = liveFailureSentence(failure, language);
  return (
    <div role="alert" className={styles.failed}>
      <p>
        <span className={styles.wrong}>{message}</span> {suggestion}
      </p>
      {failure.code === 'host-not-allowed' ? (
        <div className={styles.group}>
          <p className={styles.caption}>{words.allowMeaning(failure.host)}</p>
          <Button look="text" onClick={() => allowHost(failure.host)}>
            {words.allow}
          </Button>
        </div>
      ) : (
        <Button look="text" onClick={() => retryLiveSource(id)}>
          {words.retry}
        </Button>
      )}
    </div>
  );
}
