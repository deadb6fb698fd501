import type { Browser, Page } from 'playwright-core';

/** A task of the page's main thread of over 50 ms, and whose code the time went to. */
export interface MainThreadTask {
  /** Milliseconds since recording began. */
  startMs: number;
  durationMs: number;
  /** Milliseconds in functions of each file of the build, as a sampling profiler saw them. */
  byFile: Map<string, number>;
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  id?: string;
  /** Microseconds. */
  ts: number;
  dur?: number;
  args: {
    name?: string;
    data?: {
      startTime?: number;
      timeDeltas?: number[];
      cpuProfile?: {
        nodes?: { id: number; parent?: number; callFrame: { url?: string; functionName: string } }[];
        samples?: number[];
      };
    };
  };
}

const longMs = 50;

/** Files of the libraries that draw the map; what runs in any other file of the build is the app. */
const drawing = /(map-view|overlay|maplibre|webgl|gpu-data)[^/]*\.m?js/;

/** Runs `walk` while the browser records, and gives the long tasks of the page's main thread. */
export async function recordMainThread(
  browser: Browser,
  page: Page,
  walk: () => Promise<void>,
): Promise<MainThreadTask[]> {
  await browser.startTracing(page, {
    categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-v8.cpu_profiler'],
  });
  await walk();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[];
  };
  return longTasksIn(traceEvents);
}

/** Milliseconds of a task in the app's own code, the libraries it is built from included, the map's left out. */
export function ownMs({ byFile }: MainThreadTask): number {
  let sum = 0;
  for (const [file, ms] of byFile) if (file !== '' && !drawing.test(file)) sum += ms;
  return sum;
}

function longTasksIn(events: TraceEvent[]): MainThreadTask[] {
  const main = busiestMainThread(events);
  if (!main) return [];
  const samples = samplesOf(events, main);
  const first = Math.min(...events.filter(({ ts }) => ts > 0).map(({ ts }) => ts));
  return events
    .filter(
      ({ name, pid, tid, dur = 0 }) =>
        name.endsWith('RunTask') && pid === main.pid && tid === main.tid && dur > longMs * 1000,
    )
    .map(({ ts, dur = 0 }) => {
      const byFile = new Map<string, number>();
      for (const { at, ms, file } of samples) {
        if (at >= ts && at < ts + dur) byFile.set(file, (byFile.get(file) ?? 0) + ms);
      }
      return { startMs: (ts - first) / 1000, durationMs: dur / 1000, byFile };
    });
}

/** The renderer's main thread that ran the most tasks: that of the page. */
function busiestMainThread(events: TraceEvent[]): { pid: number; tid: number } | null {
  const names = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const tasks = ({ pid, tid }: TraceEvent) =>
    events.filter((event) => event.pid === pid && event.tid === tid && event.name.endsWith('RunTask')).length;
  return (
    names.map((event) => ({ event, count: tasks(event) })).sort((a, b) => b.count - a.count)[0]?.event ?? null
  );
}

/** Every sample of the thread's profile: when, for how long, in a function of which file (empty: none of the page's). */
function samplesOf(
  events: TraceEvent[],
  { pid, tid }: { pid: number; tid: number },
): { at: number; ms: number; file: string }[] {
  const samples: { at: number; ms: number; file: string }[] = [];
  const profiles = events.filter(
    (event) => event.name === 'Profile' && event.pid === pid && event.tid === tid,
  );
  for (const { id, args } of profiles) {
    const files = new Map<number, string>();
    let at = args.data?.startTime ?? 0;
    for (const chunk of events) {
      if (chunk.name !== 'ProfileChunk' || chunk.pid !== pid || chunk.id !== id) continue;
      const { cpuProfile, timeDeltas = [] } = chunk.args.data ?? {};
      for (const node of cpuProfile?.nodes ?? []) {
        const own = node.callFrame.url?.split('/').at(-1) ?? '';
        files.set(node.id, own === '' && node.parent !== undefined ? (files.get(node.parent) ?? '') : own);
      }
      for (const [k, node] of (cpuProfile?.samples ?? []).entries()) {
        const us = timeDeltas[k] ?? 0;
        at += us;
        samples.push({ at, ms: us / 1000, file: files.get(node) ?? '' });
      }
    }
  }
  return samples;
}
