import { seededRandom } from '../random.ts';
import { keepState, keptState, openStore, writeUpTo } from './states.ts';
import { startWriter } from './writer.ts';

/** What came of killing writers, one after another, in one page. */
export interface Killings {
  killed: number;
  /** Killed when a write had begun and was not known to be done. */
  inMidWrite: number;
  /** Of those: how many left the new state, how many the one before. */
  last: number;
  before: number;
  faults: string[];
}

interface Writer {
  write(number: number): void;
  /** Calls back with what the writer says: 0 when ready, −n when it has begun with n, n when that is kept. */
  hear(listener: (number: number) => void): void;
  kill(): void;
}

function inWorker(): Writer {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  return {
    write: (number) => worker.postMessage(number),
    hear: (listener) => worker.addEventListener('message', ({ data }) => listener(data)),
    kill: () => worker.terminate(),
  };
}

/** A page of its own, which is torn out. */
function inPage(): Writer {
  const frame = document.createElement('iframe');
  frame.src = '?writer';
  document.body.append(frame);
  const port = frame.contentWindow;
  return {
    write: (number) => port?.postMessage(number),
    hear: (listener) =>
      addEventListener('message', ({ data, source }) => {
        if (source === port) listener(data);
      }),
    kill: () => frame.remove(),
  };
}

const after = (ms: number) =>
  new Promise<void>((resolve) => {
    const until = performance.now() + ms;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (performance.now() < until ? port2.postMessage(0) : resolve());
    port2.postMessage(0);
  });

/** A writer that has opened the store, every sixth of them in a page; `said` waits for a word of it. */
async function readyWriter(index: number): Promise<{ writer: Writer; said(word: number): Promise<void> }> {
  const writer = index % 6 === 5 ? inPage() : inWorker();
  const waiting = new Map<number, () => void>();
  writer.hear((word) => waiting.get(word)?.());
  const said = (word: number) => new Promise<void>((resolve) => waiting.set(word, resolve));
  await said(0);
  return { writer, said };
}

async function killWriters(count: number, seed: number): Promise<Killings> {
  const random = seededRandom(seed);
  const found: Killings = { killed: 0, inMidWrite: 0, last: 0, before: 0, faults: [] };
  let { number } = await keptState();
  let usualMs = 10;
  let coming = readyWriter(0);
  for (; found.killed < count && found.faults.length < 10; found.killed += 1) {
    const { writer, said } = await coming;
    const next = number + 1;
    writer.write(next);
    await said(-next);
    const started = performance.now();
    let isDone = false;
    void said(next).then(() => {
      isDone = true;
      usualMs = 0.9 * usualMs + 0.1 * (performance.now() - started);
    });
    await after(random() * 1.1 * usualMs);
    const isInMidWrite = !isDone;
    writer.kill();
    coming = readyWriter(found.killed + 1);
    const kept = await keptState();
    found.faults.push(...kept.faults);
    if (kept.number !== next && kept.number !== number) found.faults.push(`${kept.number} after ${next}`);
    if (!isInMidWrite && kept.number !== next) found.faults.push(`${next} was kept and is not there`);
    if (isInMidWrite) {
      found.inMidWrite += 1;
      if (kept.number === next) found.last += 1;
      else found.before += 1;
    }
    number = kept.number;
  }
  return found;
}

const say = (path: string, body: unknown) => fetch(path, { method: 'POST', body: JSON.stringify(body) });

/** Says what is kept, then writes until the browser is killed; each number is known outside before it is written. */
async function writeForever(): Promise<void> {
  const kept = await keptState();
  await say('/kept', kept);
  const store = await openStore();
  await store.load();
  for (let number = kept.number + 1; ; number += 1) {
    await say('/next', number);
    await keepState(store, number, () => void say('/begun', number));
    await say('/done', number);
    if (number % 3 === 0) await store.collect([]);
  }
}

async function start(): Promise<void> {
  const asked = new URLSearchParams(location.search);
  if (asked.has('writer')) return startWriter(window, (number) => parent.postMessage(number, '*'));
  if (asked.has('bytes')) writeUpTo(Number(asked.get('bytes')));
  if (asked.has('forever')) return writeForever();
  await say('/killings', await killWriters(Number(asked.get('count')), Number(asked.get('seed'))));
}

start().catch((fault: unknown) => say('/fault', String(fault)));
