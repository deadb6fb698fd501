import { speakerBlockedNotice } from '../commands/presenting/open-speaker.ts';
import { linkNoticeIds } from '../commands/share/open-link.ts';
import { ownDataUnusedNotice } from '../commands/share/tell-own-data-unused.ts';
import { dismissNotice } from '../commands/show-panel.ts';
import { useApp } from '../state/store.ts';
import { messages } from '../text/messages.ts';
import { Notice } from '../ui/notice.tsx';

/** What must be known even in front of an audience, because something essential is not there. */
const essential = [speakerBlockedNotice, 'webgl-missing', 'webgl-lost', 'webgl-lost-often'];

/** What somebody must know who has come by a link: that the scene is not what its sender saw. */
const ofLink: readonly string[] = [...linkNoticeIds, ownDataUnusedNotice];

/** Over the map, where something essential is missing. */
export function EssentialNotices() {
  return <NoticesOf ids={essential} />;
}

interface LinkNoticesProps {
  className: string | undefined;
  /** One of them has been closed, and with it what had the keyboard. */
  onClosed: () => void;
}

/** Of the link that is looked at, where nothing else is shown than what it asks for. */
export function LinkNotices({ className, onClosed }: LinkNoticesProps) {
  const isShown = useApp(
    ({ mode, notices }) => mode === 'view' && notices.some(({ id }) => ofLink.includes(id)),
  );
  const { notices: words } = messages[useApp((app) => app.language)];
  if (!isShown) return null;
  return (
    <section className={className} aria-label={words.region}>
      <NoticesOf ids={ofLink} onClosed={onClosed} />
    </section>
  );
}

function NoticesOf({ ids, onClosed }: { ids: readonly string[]; onClosed?: () => void }) {
  const language = useApp((app) => app.language);
  const all = useApp((app) => app.notices);
  const { notices: words } = messages[language];
  return ids
    .flatMap((wanted) => all.filter(({ id }) => id === wanted))
    .map(({ id, tone, message }) => (
      <Notice
        key={id}
        tone={tone}
        toneName={words.tones[tone]}
        dismissLabel={words.dismiss}
        onDismiss={() => {
          dismissNotice(id);
          onClosed?.();
        }}
      >
        {message[language]}
      </Notice>
    ));
}
