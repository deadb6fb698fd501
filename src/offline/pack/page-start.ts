import { fetchingPacked, type PackMessage, packedPath, pretendAddress } from './pack-files.ts';

/** Starts the app of a pack: its files stand in the page, gzipped, in base64. */
async function start(): Promise<void> {
  const base = location.href.replace(/[?#].*$/s, '').replace(/[^/]*$/, '');
  const contents = await unpacked();
  const addresses = new Map<string, string>();
  const beforeWorkers = contents.get('worker-start.js') ?? '';
  for (const [path, content] of contents) {
    const parts = [`const packBase=${JSON.stringify(base)};\n`, beforeWorkers, '\n', content];
    const shown = isWorker(path) ? new Blob(parts, { type: content.type }) : content;
    addresses.set(path, URL.createObjectURL(shown));
  }
  const fetchAnything = globalThis.fetch;
  Object.assign(globalThis, {
    packFile: (path: string) => addresses.get(path) ?? pretendAddress(path),
    fetch: fetchingPacked(fetchAnything, base, async (path) => contents.get(path)),
  });
  trust(new Set(addresses.values()));
  startPlainWorkers(new Map([...contents].filter(([path]) => !isScript(path))));
  keepNothing();
  saveLinkedFiles((address) => addresses.get(packedPath(address, base) ?? ''));
  await putStyles(contents.get('style.css'), addresses);
  const script = document.createElement('script');
  script.src = addresses.get('app.js') ?? '';
  script.onload = () => document.getElementById('pack-wait')?.remove();
  script.onerror = fail;
  document.body.append(script);
}

function isScript(path: string): boolean {
  return path.endsWith('.js') || path.endsWith('.css');
}

function isWorker(path: string): boolean {
  return path.endsWith('-worker.js');
}

/** Every file by its path; the texts that held them leave the page. */
async function unpacked(): Promise<Map<string, Blob>> {
  const blocks = [...document.querySelectorAll<HTMLScriptElement>('script[data-file]')];
  const entries = blocks.map(async (block): Promise<[string, Blob]> => {
    const { file = '', type = '' } = block.dataset;
    const packed = new Blob([bytesOf(block.textContent)]);
    block.remove();
    const plain = packed.stream().pipeThrough(new DecompressionStream('gzip'));
    return [file, new Blob([await new Response(plain).arrayBuffer()], { type })];
  });
  return new Map(await Promise.all(entries));
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** Only the scripts of the pack run, where the browser can be told so. */
function trust(own: ReadonlySet<string>): void {
  const types: unknown = Reflect.get(globalThis, 'trustedTypes');
  if (typeof types !== 'object' || types === null) return;
  const policy = { createScriptURL: (address: string) => (own.has(address) ? address : null) };
  (types as { createPolicy(name: string, rules: typeof policy): unknown }).createPolicy('default', policy);
}

/** The workers of a pack are classic scripts, whatever those who start them say, and get its files at once. */
function startPlainWorkers(packFiles: ReadonlyMap<string, Blob>): void {
  globalThis.Worker = new Proxy(Worker, {
    construct(target, [address, options]: [string | URL, WorkerOptions?]) {
      const own = /^http:\/\/\[(.+)\]#\.cjs$/.exec(String(address))?.[1] ?? String(address);
      const worker = new target(own, { ...options, type: 'classic' });
      worker.postMessage({ packFiles } satisfies PackMessage);
      return worker;
    },
  });
}

/** A pack on somebody's machine leaves nothing there; what keeps things finds every place shut. */
function keepNothing(): void {
  const shut = {
    configurable: true,
    get() {
      throw new DOMException('A briefing pack keeps nothing.', 'SecurityError');
    },
  };
  Object.defineProperty(globalThis, 'localStorage', shut);
  Object.defineProperty(globalThis, 'indexedDB', { configurable: true, value: undefined });
}

/** Links to files beside the page save the file that the pack carries. */
function saveLinkedFiles(packed: (address: string) => string | undefined): void {
  addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const address = link && packed(link.href);
      if (!link || !address) return;
      event.preventDefault();
      const save = document.createElement('a');
      save.href = address;
      save.download = link.href.split('/').at(-1) ?? '';
      save.click();
    },
    true,
  );
}

async function putStyles(styles: Blob | undefined, addresses: ReadonlyMap<string, string>): Promise<void> {
  const text = (await styles?.text()) ?? '';
  const own = text.replace(/url\((["']?)\.?\/?([\w.-]+)\1\)/g, (whole, _quote, path: string) =>
    addresses.has(path) ? `url(${addresses.get(path)})` : whole,
  );
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = URL.createObjectURL(new Blob([own], { type: 'text/css' }));
  await new Promise((resolve) => {
    link.onload = resolve;
    link.onerror = resolve;
    document.head.append(link);
  });
}

function fail(): void {
  const wait = document.getElementById('pack-wait');
  if (wait) wait.textContent = wait.dataset.failed ?? '';
}

start().catch(fail);
