import './ui/global.css';
import { createRoot } from 'react-dom/client';
import { AppShell } from './app.tsx';
import { followLayers } from './commands/follow-camera.ts';
import { keepAddress } from './commands/keep-address.ts';
import { openCity } from './commands/open-city.ts';
import { restorePreferences } from './commands/set-preferences.ts';

restorePreferences();
keepAddress();
followLayers();
void openCity();

const root = document.getElementById('root');
if (root) createRoot(root).render(<AppShell />);
