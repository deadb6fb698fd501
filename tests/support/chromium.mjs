import { existsSync } from 'node:fs';
import { installPackages } from './apt-packages.mjs';

const places = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Path of a Chromium on this machine, or null. */
export function findChromium() {
  return places.find((path) => path && existsSync(path)) ?? null;
}

/** Path of a Chromium; on Debian as root it is installed when missing. Null when there is none to be had. */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  installPackages(['chromium']);
  return findChromium();
}

/** Flags under which the browser tests run: software drawing, no calls home. */
export const chromiumFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  // Debian switches it on, and without a graphics card it draws the page twice as slowly
  '--disable-gpu-rasterization',
];
