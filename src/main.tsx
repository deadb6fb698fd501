import './ui/global.css';
import { createRoot } from 'react-dom/client';
import { AppShell } from './app.tsx';
import { followAssumptions } from './commands/change-assumptions.ts';
import { followDefinitions } from './commands/compute-definitions.ts';
import { followLayers } from './commands/follow-camera.ts';
import { followRegister } from './commands/follow-register.ts';
import { followTrail } from './commands/follow-trail.ts';
import { keepAddress } from './commands/keep-address.ts';
import { keepRegister } from './commands/keep-register.ts';
import { openCity } from './commands/open-city.ts';
import { followGaps } from './commands/rank-gaps.ts';
import { restorePreferences } from './commands/set-preferences.ts';
import { tellFailures } from './commands/tell-failures.ts';

tellFailures();
restorePreferences();
keepAddress();
followLayers();
followTrail();
followDefinitions();
followGaps();
followAssumptions();
keepRegister();
followRegister();
void openCity();

const root = document.getElementById('root');
if (root) createRoot(root).render(<AppShell />);
