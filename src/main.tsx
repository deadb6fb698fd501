import './ui/global.css';
import { createRoot } from 'react-dom/client';
import { AppShell } from './app.tsx';
import { followAssumptions } from './commands/change-assumptions.ts';
import { followDefinitions } from './commands/compute-definitions.ts';
import { followLayers } from './commands/follow-camera.ts';
import { followRegister } from './commands/follow-register.ts';
import { followTrail } from './commands/follow-trail.ts';
import { followIntake } from './commands/intake/follow-intake.ts';
import { keepAddress } from './commands/keep-address.ts';
import { keepProject, loadProject } from './commands/keep-project.ts';
import { keepRegisterDraft } from './commands/keep-register-draft.ts';
import { followLive } from './commands/live/follow-live.ts';
import { followOffline } from './commands/offline/follow-offline.ts';
import { followInstallOffer } from './commands/offline/install-app.ts';
import { openCity } from './commands/open-city.ts';
import { isPack } from './commands/pack/is-pack.ts';
import { followPresenting } from './commands/presenting/follow-presenting.ts';
import { talkOf } from './commands/presenting/speaker-messages.ts';
import { resumePresenting } from './commands/presenting/start-presenting.ts';
import { followGaps } from './commands/rank-gaps.ts';
import { restorePreferences } from './commands/set-preferences.ts';
import { followLinks, openLink, rememberLink } from './commands/share/open-link.ts';
import { tellOwnDataUnused } from './commands/share/tell-own-data-unused.ts';
import { followShortcuts } from './commands/shortcuts.ts';
import { failureOf, tellFailures } from './commands/tell-failures.ts';
import { trustOwnScripts } from './commands/trust-own-scripts.ts';
import { BrokenScreen } from './panels/broken-screen.tsx';
import { PackStart } from './panels/pack/pack-start.tsx';
import { EmbedShell } from './panels/share/embed.tsx';
import { SpeakerWindow } from './presenting/speaker/speaker-window.tsx';
import { modeOf } from './state/mode.ts';
import { useApp } from './state/store.ts';
import { ErrorBoundary } from './ui/error-boundary.tsx';

if (!isPack) trustOwnScripts();
tellFailures();
const mode = modeOf(location.search);
useApp.getState().modeRead(mode);
restorePreferences();

/** The app; a speaker window needs none of it, only what the presenter tells it. */
function startApp(): void {
  const { hash } = location;
  rememberLink();
  if (mode !== 'embed') keepAddress();
  followLayers();
  followTrail();
  followDefinitions();
  followGaps();
  followAssumptions();
  if (mode === 'edit') keepRegisterDraft();
  followShortcuts();
  followRegister();
  followIntake();
  followLive();
  if (mode !== 'embed') followPresenting();
  followLinks();
  if (mode !== 'embed' && !isPack) {
    followOffline();
    followInstallOffer();
  }
  void openProject()
    .then(openCity)
    .catch(failureOf)
    .then(openLink)
    .catch(failureOf)
    .then(() => resumePresenting(hash));
  void tellOwnDataUnused();
}

/** What is kept on this machine belongs to the whole app only: a link that is looked at takes and leaves nothing there. */
async function openProject(): Promise<void> {
  if (isPack) return (await import('./commands/pack/open-pack.ts')).openPack().catch(failureOf);
  if (mode === 'edit') await loadProject().then(keepProject).catch(failureOf);
}

const talk = talkOf(location.search);
if (talk === null) startApp();

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <ErrorBoundary instead={() => <BrokenScreen />}>
      {talk !== null ? <SpeakerWindow talkId={talk} /> : mode === 'embed' ? <EmbedShell /> : <AppShell />}
      {isPack && talk === null && <PackStart />}
    </ErrorBoundary>,
  );
}
