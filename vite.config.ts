import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { offline } from './src/offline/build/offline.ts';
import { listName, serviceWorkerName } from './src/offline/file-list.ts';
import { modeOf } from './src/state/mode.ts';

const geodataDir = join(import.meta.dirname, 'geodata');

/** The files a browser may ask for: the catalog and what it lists. */
function geodataFiles(): string[] {
  const catalogPath = join(geodataDir, 'catalog.json');
  if (!existsSync(catalogPath)) return [];
  const catalog: { datasets: { file: string; openFile?: string }[] } = JSON.parse(
    readFileSync(catalogPath, 'utf8'),
  );
  const listed = catalog.datasets.flatMap((entry) =>
    entry.openFile ? [entry.file, entry.openFile] : [entry.file],
  );
  return ['catalog.json', 'README.md', ...new Set(listed)];
}

/** Copies of data for people to open; the app itself reads the smaller ones. */
function isForPeople(path: string): boolean {
  const catalog: { datasets: { file: string; openFile?: string }[] } = JSON.parse(
    readFileSync(join(geodataDir, 'catalog.json'), 'utf8'),
  );
  return catalog.datasets.some(({ file, openFile }) => file !== openFile && path === `geodata/${openFile}`);
}

const mimeTypes: Record<string, string> = {
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.bin': 'application/octet-stream',
};

/** Puts the city's data beside the app: copied into the build, streamed in development. */
function cityData(): Plugin {
  return {
    name: 'city-data',
    generateBundle() {
      for (const file of geodataFiles()) {
        const path = join(geodataDir, file);
        if (existsSync(path)) {
          this.emitFile({ type: 'asset', fileName: `geodata/${file}`, source: readFileSync(path) });
        }
      }
    },
    configureServer(server) {
      server.middlewares.use('/geodata', (request, response, next) => {
        const file = decodeURIComponent((request.url ?? '').split('?')[0] ?? '').slice(1);
        if (!geodataFiles().includes(file)) return next();
        response.setHeader('Content-Type', mimeTypes[extname(file)] ?? 'application/octet-stream');
        createReadStream(join(geodataDir, file)).on('error', next).pipe(response);
      });
    },
  };
}

/** A policy as browsers read it. */
function policy(directives: Record<string, string>): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`.trim())
    .join('; ');
}

/** GeoPackages are written by SQLite, which is WebAssembly; it needs to be compiled, text needs not. */
const scripts = "'self' 'wasm-unsafe-eval'";

const pageDirectives = {
  'default-src': "'none'",
  'script-src': scripts,
  'worker-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'default',
};

/**
 * Policies of scripts hold where they run as workers: a worker has that of its own file, not that of the page. The
 * relay for live layers alone may reach other hosts; the others reach their own.
 */
const relayPolicy = policy({
  'default-src': "'none'",
  'script-src': "'self'",
  'connect-src': 'http: https:',
});
const workerPolicy = policy({
  'default-src': "'none'",
  'script-src': scripts,
  'connect-src': "'self'",
});

/** Asked for anew at every visit: they say whether there is a new version. */
const alwaysFresh = new Set(['', 'index.html', serviceWorkerName, listName]);

/** The built page may load from its own host only; development needs inline scripts for reloading. */
function strictPage(): Plugin {
  return {
    name: 'strict-page',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policy(pageDirectives) },
        injectTo: 'head-prepend',
      },
      { tag: 'meta', attrs: { name: 'referrer', content: 'no-referrer' }, injectTo: 'head-prepend' },
    ],
  };
}

/** What `npm start` says beside every file, as any other server of the build should. */
function strictHeaders(): Plugin {
  const always = {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy':
      'camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), hid=(), midi=()',
  };
  const pagePolicy = policy({ ...pageDirectives, 'frame-ancestors': "'none'" });
  // the map with its number, in which nothing can be changed, may stand inside any page
  const embedPolicy = policy({ ...pageDirectives, 'frame-ancestors': '*' });
  return {
    name: 'strict-headers',
    configurePreviewServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? '').split('?')[0] ?? '';
        const isScript = /\.m?js$/.test(path);
        const isRelay = /\/fetch-worker-[\w-]+\.js$/.test(path);
        const scriptPolicy = isRelay ? relayPolicy : workerPolicy;
        const isEmbed = modeOf((request.url ?? '').slice(path.length)) === 'embed';
        const documentPolicy = isEmbed ? embedPolicy : pagePolicy;
        response.setHeader('Content-Security-Policy', isScript ? scriptPolicy : documentPolicy);
        for (const [name, value] of Object.entries(always)) response.setHeader(name, value);
        if (alwaysFresh.has(path.slice(1))) response.setHeader('Cache-Control', 'no-cache');
        next();
      });
    },
  };
}

export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [
    react(),
    cityData(),
    offline({ geodata: geodataDir, leaveOut: isForPeople }),
    strictPage(),
    strictHeaders(),
  ],
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    reportCompressedSize: false,
  },
  preview: { port: 4173 },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**'],
          environment: 'node',
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/support/serve-build.ts'],
          // drawing in software keeps a core busy per browser
          maxWorkers: Number(process.env.BROWSERS ?? 2),
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
