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
import { openCity } from './commands/open-city.ts';
import { followGaps } from './commands/rank-gaps.ts';
import { restorePreferences } from './commands/set-preferences.ts';
import { followShortcuts } from './commands/shortcuts.ts';
import { failureOf, tellFailures } from './commands/tell-failures.ts';
import { trustOwnScripts } from './commands/trust-own-scripts.ts';
import { BrokenScreen } from './panels/broken-screen.tsx';
import { ErrorBoundary } from './ui/error-boundary.tsx';

trustOwnScripts();
tellFailures();
restorePreferences();
keepAddress();
followLayers();
followTrail();
followDefinitions();
followGaps();
followAssumptions();
keepRegisterDraft();
followShortcuts();
followRegister();
followIntake();
followLive();
void loadProject().then(keepProject).catch(failureOf).then(openCity);

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <ErrorBoundary instead={() => <BrokenScreen />}>
      <AppShell />
    </ErrorBoundary>,
  );
}
