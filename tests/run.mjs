import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled, projectRoot } from '../src/cli/ensure-installed.mjs';
import { ensureChromium } from './support/chromium.mjs';
import { ensureGisPrograms } from './support/gis-programs.mjs';

ensureInstalled();
const reports = join(projectRoot, '.cache', 'test-reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const totals = { passed: 0, failed: 0, skipped: 0 };

/** Runs a program of node_modules; true when it exits with 0. */
function run(title, args, env = {}) {
  console.log(`\n— ${title}`);
  const started = Date.now();
  const [script, ...rest] = args;
  const done = spawnSync(process.execPath, [join(projectRoot, 'node_modules', script), ...rest], {
    cwd: projectRoot,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  console.log(`  ${title}: ${((Date.now() - started) / 1000).toFixed(0)} s`);
  return done.status === 0;
}

function step(title, args) {
  const passed = run(title, args);
  totals[passed ? 'passed' : 'failed'] += 1;
  return passed;
}

function suite(title, project, env, more = []) {
  const report = join(reports, `${project}.json`);
  const ok = run(
    title,
    [
      'vitest/vitest.mjs',
      'run',
      '--project',
      project,
      ...more,
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    env,
  );
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'));
    totals.passed += numPassedTests;
    totals.failed += numFailedTests;
    totals.skipped += numPendingTests;
    if (!ok && numFailedTests === 0) totals.failed += 1;
  } catch {
    totals.failed += 1;
  }
}

step('types', ['typescript/bin/tsc', '--noEmit']);
step('lint and format', ['@biomejs/biome/bin/biome', 'check', '--config-path=.biome.jsonc', '.']);
ensureGisPrograms();
suite('unit tests', 'unit', {}, [`--maxWorkers=${availableParallelism()}`]);
if (step('build', ['vite/bin/vite.js', 'build', '--logLevel=warn'])) {
  const chromium = ensureChromium();
  if (chromium) suite('browser tests', 'browser', { CHROMIUM_PATH: chromium });
  else {
    console.error('No Chromium was found. Install Chromium or Chrome, or set CHROMIUM_PATH to its program.');
    totals.failed += 1;
  }
}

const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
console.log(`\n${totals.passed} passed, ${totals.failed} failed${skipped}`);
process.exit(totals.failed > 0 ? 1 : 0);
