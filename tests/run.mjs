import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
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

/** Runs a project of the tests; what it reported, or null where it did not come to an end. */
function runSuite(title, project, env, more) {
  const report = join(reports, `${project}.json`);
  rmSync(report, { force: true });
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
    const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    return {
      passed: numPassedTests,
      // a file that cannot be loaded has no test that failed
      failed: ok ? 0 : Math.max(1, numFailedTests),
      skipped: numPendingTests,
      failedFiles: testResults.filter(({ status }) => status === 'failed').map(({ name }) => name),
    };
  } catch {
    return null;
  }
}

/** With `again`, files in which a test failed beside others are run once more, alone, and named. */
function suite(title, project, env, { more = [], again = false } = {}) {
  const first = runSuite(title, project, env, more);
  totals.passed += first?.passed ?? 0;
  totals.skipped += first?.skipped ?? 0;
  let failed = first?.failed ?? 1;
  if (again && first && failed > 0 && first.failedFiles.length > 0 && first.failedFiles.length <= 4) {
    const names = first.failedFiles.map((name) => relative(projectRoot, name));
    console.log(`\nOnce more, alone: ${names.join(', ')}`);
    const second = runSuite(`${title}, once more`, project, { ...env, BROWSERS: '1' }, names);
    const stillFailed = second?.failed ?? failed;
    totals.passed += Math.max(0, failed - stillFailed);
    failed = stillFailed;
  }
  totals.failed += failed;
}

step('types', ['typescript/bin/tsc', '--noEmit']);
step('lint and format', ['@biomejs/biome/bin/biome', 'check', '--config-path=.biome.jsonc', '.']);
ensureGisPrograms();
suite('unit tests', 'unit', {}, { more: [`--maxWorkers=${availableParallelism()}`] });
if (step('build', ['vite/bin/vite.js', 'build', '--logLevel=warn'])) {
  const chromium = ensureChromium();
  if (chromium) suite('browser tests', 'browser', { CHROMIUM_PATH: chromium }, { again: true });
  else {
    console.error('No Chromium was found. Install Chromium or Chrome, or set CHROMIUM_PATH to its program.');
    totals.failed += 1;
  }
}

const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
console.log(`\n${totals.passed} passed, ${totals.failed} failed${skipped}`);
process.exit(totals.failed > 0 ? 1 : 0);
