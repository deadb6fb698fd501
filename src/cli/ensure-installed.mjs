import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

const neededNode = [20, 19];

/** Stops with a sentence when Node is too old for the build tools. */
function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > neededNode[0] || (major === neededNode[0] && minor >= neededNode[1])) return;
  console.error(`Cần Node ${neededNode.join('.')} trở lên; máy này có ${process.versions.node}.`);
  console.error(
    `Node ${neededNode.join('.')} or newer is needed; this machine has ${process.versions.node}.`,
  );
  process.exit(1);
}

/** Installs the pinned packages when they are not there, or are not those of the lock file. */
export function ensureInstalled() {
  checkNode();
  const lock = readFileSync(join(projectRoot, 'package-lock.json'));
  const hash = createHash('sha256').update(lock).digest('hex');
  const stamp = join(projectRoot, 'node_modules', '.installed-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  console.log('Đang cài các gói cần thiết… / Installing packages…');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: projectRoot,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) {
    console.error('Không cài được các gói. Kiểm tra kết nối tới kho npm rồi chạy lại.');
    console.error('Packages could not be installed. Check the connection to the npm registry and run again.');
    process.exit(done.status ?? 1);
  }
  writeFileSync(stamp, hash);
}
