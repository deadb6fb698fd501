import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

let listed = false;

/** Installs packages where that can be done, on Debian as root; whoever needs them looks whether they are there. */
export function installPackages(names) {
  const canInstall = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  if (!canInstall) return;
  console.log(`Installing ${names.join(', ')}…`);
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  if (!listed) spawnSync('apt-get', ['update', '-qq'], options);
  listed = true;
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], options);
}
