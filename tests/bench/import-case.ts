import { spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from '../support/random.ts';

interface Run {
  count: number;
  ms: number;
  peakMb: number;
}

/** Writes GeoJSON points spread over the city, each with people. */
function writePoints(path: string, count: number): void {
  const random = seededRandom(4);
  const file = openSync(path, 'w');
  writeSync(file, '{"type":"FeatureCollection","features":[\n');
  for (let from = 0; from < count; from += 10_000) {
    const lines: string[] = [];
    for (let i = from; i < Math.min(count, from + 10_000); i += 1) {
      const lon = (107.3 + 1.2 * random()).toFixed(7);
      const lat = (15.1 + 1.1 * random()).toFixed(7);
      const people = Math.floor(1 + 20 * random());
      const geometry = `{"type":"Point","coordinates":[${lon},${lat}]}`;
      lines.push(
        `{"type":"Feature","properties":{"id":${i},"population":${people}},"geometry":${geometry}}${i + 1 < count ? ',' : ''}`,
      );
    }
    writeSync(file, `${lines.join('\n')}\n`);
  }
  writeSync(file, ']}\n');
}

function run(way: 'ours' | 'plain', path: string): Run {
  const script = join(import.meta.dirname, 'import-run.ts');
  const done = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--max-old-space-size=8192', script, way, path],
    {
      encoding: 'utf8',
    },
  );
  if (done.status !== 0) throw new Error(`The import (${way}) failed: ${done.stderr}`);
  return JSON.parse(done.stdout.trim().split('\n').at(-1) ?? '') as Run;
}

/** Prints time and memory of taking a million points in, next to JSON.parse with Turf on the same file. */
export function benchImport(count = 1_000_000): void {
  const folder = mkdtempSync(join(tmpdir(), 'import-bench-'));
  try {
    const path = join(folder, 'points.geojson');
    writePoints(path, count);
    const megabytes = (statSync(path).size / 1e6).toFixed(0);
    console.log(`\nImport of ${count.toLocaleString('en')} points, GeoJSON of ${megabytes} MB`);
    const ours = run('ours', path);
    const plain = run('plain', path);
    const line = (name: string, { count: taken, ms, peakMb }: Run) =>
      console.log(
        `  ${name.padEnd(46)}${(ms / 1000).toFixed(1).padStart(8)} s ${peakMb.toFixed(0).padStart(6)} MB  ${taken.toLocaleString('en')} points`,
      );
    line('ours: read, placed, checked, written', ours);
    line('JSON.parse and Turf', plain);
    const ratio = (a: number, b: number) => (a / b).toFixed(2);
    console.log(
      `  time ${ratio(plain.ms, ours.ms)} × in our favour, memory ${ratio(ours.peakMb, plain.peakMb)} × of theirs`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
