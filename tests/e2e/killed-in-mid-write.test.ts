import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumFlags, findChromium } from '../support/chromium.mjs';
import type { Killings } from '../support/mid-write/page.ts';
import { seededRandom } from '../support/random.ts';

/**
 * Writers torn out of a page that lives on, and whole browsers killed by SIGKILL, so many in mid write. `KILLED_WRITERS`
 * sets another number: with 980 there are 1,000 in all.
 */
const WRITERS = Number(process.env.KILLED_WRITERS ?? 330);
const BROWSERS = 20;
const MOST_BROWSERS = 60;

/** Both tests take under a minute on a machine that does nothing else. */
const TIMEOUT_MS = 400_000;

/** Contents that a browser is killed over are larger, so that the kill arrives before the write is over. */
const BROWSER_BYTES = 1_500_000;

const folder = mkdtempSync(join(tmpdir(), 'mid-write-'));
const built = join(folder, 'built');
let server: Server;
let address: string;
/** Called with what the page says, by the path it says it to. */
let heard: (path: string, body: unknown) => void = () => {};
let browser: ChildProcess | null = null;

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript' };

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return JSON.parse(Buffer.concat(parts).toString('utf8'));
}

beforeAll(async () => {
  await build({
    configFile: false,
    root: join(import.meta.dirname, '../support/mid-write'),
    base: './',
    logLevel: 'warn',
    worker: { format: 'es' },
    build: { outDir: built, target: 'es2023', emptyOutDir: true },
  });
  server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (request.method === 'POST') {
      const body = await bodyOf(request);
      response.end();
      heard(pathname, body);
      return;
    }
    try {
      const path = pathname === '/' ? '/index.html' : pathname;
      const file = readFileSync(join(built, path));
      response.setHeader('Content-Type', types[extname(path)] ?? 'application/octet-stream');
      response.end(file);
    } catch {
      response.statusCode = 404;
      response.end();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});

afterAll(async () => {
  await killBrowser();
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

/** Opens a browser on the one profile. */
function openBrowser(query: string, profile = 'profile'): void {
  const path = findChromium();
  if (!path) throw new Error('no Chromium on this machine');
  const flags = [...chromiumFlags, `--user-data-dir=${join(folder, profile)}`, `${address}?${query}`];
  browser = spawn(path, flags, { stdio: 'ignore', detached: true });
}

/** Ends the browser process at once; those under it end with it. */
async function killBrowser(): Promise<void> {
  const dying = browser;
  browser = null;
  if (!dying?.pid || dying.exitCode !== null || dying.signalCode !== null) return;
  const dead = once(dying, 'exit');
  process.kill(-dying.pid, 'SIGKILL');
  await dead;
}

/** Waits for what the page says to one path. */
function hear<T>(path: string): Promise<T> {
  return new Promise((resolve, reject) => {
    heard = (said, body) => {
      if (said === path) resolve(body as T);
      if (said === '/fault') reject(new Error(String(body)));
    };
  });
}

interface Kept {
  number: number;
  faults: string[];
}

describe('what is kept on this machine', () => {
  test(
    `is the last state or the one before after each of ${WRITERS} writers torn out in mid write`,
    async () => {
      const found = hear<Killings>('/killings');
      openBrowser(`count=${WRITERS}&seed=5`);
      const { killed, inMidWrite, last, before, faults } = await found;
      await killBrowser();
      expect(faults).toEqual([]);
      expect(killed).toBe(WRITERS);
      expect(last + before).toBe(inMidWrite);
      expect(inMidWrite).toBeGreaterThan(WRITERS / 2);
      expect(before).toBeGreaterThan(0);
      console.log(
        `${killed} writers killed, ${inMidWrite} in mid write: ${last} left the last state, ${before} the one before`,
      );
    },
    TIMEOUT_MS,
  );

  test(
    `is the last state or the one before after each of ${BROWSERS} browsers killed in mid write`,
    async () => {
      const random = seededRandom(6);
      let [killed, inMidWrite, last] = [0, 0, 0];
      let expected: { begun: number; done: number } | null = null;
      for (;;) {
        const found = hear<Kept>('/kept');
        openBrowser(`forever&bytes=${BROWSER_BYTES}`, 'profile-of-large');
        const { number, faults } = await found;
        expect(faults).toEqual([]);
        if (expected) {
          expect([expected.begun, expected.begun - 1]).toContain(number);
          expect(number).toBeGreaterThanOrEqual(expected.done);
          if (expected.done < expected.begun) inMidWrite += 1;
          if (expected.done < expected.begun && number === expected.begun) last += 1;
        }
        if (inMidWrite === BROWSERS || killed === MOST_BROWSERS) break;
        expected = await killInMidWrite(number, random);
        killed += 1;
      }
      await killBrowser();
      expect(inMidWrite).toBe(BROWSERS);
      console.log(
        `${killed} browsers killed, ${inMidWrite} in mid write: ${last} left the last state, ${inMidWrite - last} the one before`,
      );
    },
    TIMEOUT_MS,
  );
});

/** Lets a few writes pass, then kills the browser at some moment of the next. */
function killInMidWrite(from: number, random: () => number): Promise<{ begun: number; done: number }> {
  const victim = from + 1 + Math.floor(random() * 4);
  let begun = from;
  let done = from;
  return new Promise((resolve, reject) => {
    heard = (said, body) => {
      if (said === '/fault') reject(new Error(String(body)));
      if (said === '/next') begun = body as number;
      if (said === '/done') done = body as number;
      if (said !== '/begun' || body !== victim) return;
      setTimeout(async () => {
        await killBrowser();
        resolve({ begun, done });
      }, random() * 4);
    };
  });
}
