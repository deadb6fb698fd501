import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig, type Plugin } from 'vite';
import { fontLicenceName } from '../pack/pack-parts.ts';
import { classicScript } from './classic-script.ts';

const oneScript = { codeSplitting: false, entryFileNames: '[name].js', assetFileNames: '[name][extname]' };

/** A worker that a library brings as a module, by its address. */
const moduleWorker = /-worker\.mjs\?url$/;

/**
 * Workers that libraries bring as modules become classic scripts like ours; addresses are those of the page. MapLibre copies a
 * worker of another origin, and to a page on a disk all are; an address that it cannot parse it starts as it stands,
 * one that ends in `.cjs` as a classic script. `page-start.ts` takes the real one out again.
 */
function withoutModules(): Plugin {
  return {
    name: 'pack-without-modules',
    enforce: 'pre',
    config: () => ({
      define: { 'import.meta.url': 'self.location.href', 'import.meta.resolve': 'undefined' },
    }),
    resolveId: (source) => (moduleWorker.test(source) ? `\0${source}` : null),
    load: (id) =>
      id.startsWith('\0') && moduleWorker.test(id)
        ? `import url from '${id.slice(1).replace('?url', '?worker&url')}'; export default 'http://[' + url + ']#.cjs';`
        : null,
  };
}

/**
 * Builds the app once more as scripts that need no server: one classic script with everything that is loaded later
 * inside, the workers alike, one sheet of styles, and the files they name. `packFile` is, on the page and in the
 * workers of a pack, the function that turns the path of a file into its address.
 */
export async function buildPack(root: string, outDir: string): Promise<void> {
  const config: InlineConfig = {
    configFile: false,
    root,
    base: './',
    publicDir: false,
    mode: 'pack',
    logLevel: 'warn',
    plugins: [react(), withoutModules()],
    worker: { format: 'iife', plugins: () => [withoutModules()], rolldownOptions: { output: oneScript } },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2023',
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      modulePreload: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: {
        input: join(root, 'src/main.tsx'),
        output: { ...oneScript, format: 'iife', entryFileNames: 'app.js' },
      },
    },
    experimental: {
      renderBuiltUrl: (file, { hostType }) =>
        hostType === 'js' ? { runtime: `packFile(${JSON.stringify(file)})` } : { relative: true },
    },
  };
  await build(config);
  const start = join(root, 'src/offline/pack');
  await classicScript(join(start, 'page-start.ts'), outDir);
  await classicScript(join(start, 'worker-start.ts'), outDir);
  const fonts = join(root, 'node_modules/@expo-google-fonts/be-vietnam-pro');
  copyFileSync(join(fonts, 'LICENSE_FONT'), join(outDir, fontLicenceName));
}
