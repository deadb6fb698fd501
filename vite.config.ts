import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

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

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The built page may load from its own host only; development needs inline scripts for reloading. */
function strictPage(): Plugin {
  return {
    name: 'strict-page',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
        injectTo: 'head-prepend',
      },
    ],
  };
}

export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [react(), cityData(), strictPage()],
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
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
