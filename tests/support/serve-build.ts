import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, preview } from 'vite';

/** Serves the production build to the browser tests; builds it when there is none. */
export default async function setup() {
  const root = join(import.meta.dirname, '../..');
  if (!existsSync(join(root, 'dist/index.html'))) await build({ root, logLevel: 'warn' });
  const server = await preview({ root, preview: { port: 0, host: '127.0.0.1' } });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error('the preview server gave no address');
  process.env.APP_ADDRESS = address;
  return () => server.close();
}
