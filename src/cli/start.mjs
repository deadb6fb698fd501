import { ensureInstalled, projectRoot } from './ensure-installed.mjs';

ensureInstalled();
process.chdir(projectRoot);

const { build, preview } = await import('vite');
await build({ root: projectRoot, logLevel: 'warn' });
const server = await preview({ root: projectRoot, preview: { port: Number(process.env.PORT) || 4173 } });
const address = server.resolvedUrls?.local[0] ?? `http://localhost:${server.config.preview.port}/`;
console.log(`\n  Mở trong trình duyệt / Open in a browser:  ${address}\n`);
