import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, preview } from 'vite';

/** Serves the production build (in `dist`, or `BUILD_DIR`) to the browser tests; builds it when there is none. */
export default async function setup() {
  const root = join(import.meta.dirname, '../..');
  const outDir = process.env.BUILD_DIR ?? 'dist';
  const built = { build: { outDir } };
  if (!existsSync(join(resolve(root, outDir), 'index.html')))
    await build({ root, logLevel: 'warn', ...built });
  const server = await preview({ root, preview: { port: 0, host: '127.0.0.1' }, ...built });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error('the preview server gave no address');
  process.env.APP_ADDRESS = address;
  return () => server.close();
}
