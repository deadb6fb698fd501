import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Plugin } from 'vite';
import { listName, type OfflineFile, serviceWorkerName } from '../file-list.ts';
import { packFolder, partsName } from '../pack/pack-parts.ts';
import { classicScript } from './classic-script.ts';
import { buildPack } from './pack-build.ts';
import { appIcons, webManifest } from './web-manifest.ts';

const manifestName = 'app.webmanifest';

interface OfflineOptions {
  /** Folder of the city's data. */
  geodata: string;
  /** Files of the build that are not kept on the machine unless somebody asks for them. */
  leaveOut: (path: string) => boolean;
}

/**
 * What the built app has so that it can be installed, runs without a network after one visit, and makes briefing packs:
 * a manifest with icons, the parts of a pack, and a service worker that knows every file of the build.
 */
export function offline({ geodata, leaveOut }: OfflineOptions): Plugin {
  let root = '';
  let outDir = '';
  return {
    name: 'offline',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      outDir = join(root, config.build.outDir);
      if (config.build.outDir.startsWith('/')) outDir = config.build.outDir;
    },
    generateBundle() {
      const catalog: { city: { name: { vi: string } } } = JSON.parse(
        readFileSync(join(geodata, 'catalog.json'), 'utf8'),
      );
      this.emitFile({ type: 'asset', fileName: manifestName, source: webManifest(catalog.city.name.vi) });
      for (const { file } of appIcons) {
        const source = readFileSync(join(root, 'src/ui/icons', file));
        this.emitFile({ type: 'asset', fileName: `icons/${file}`, source });
      }
    },
    transformIndexHtml: () => [
      { tag: 'link', attrs: { rel: 'manifest', href: `./${manifestName}` }, injectTo: 'head' },
      { tag: 'link', attrs: { rel: 'apple-touch-icon', href: './icons/icon-192.png' }, injectTo: 'head' },
    ],
    closeBundle: {
      sequential: true,
      order: 'post',
      async handler() {
        const packDir = join(outDir, packFolder);
        mkdirSync(packDir, { recursive: true });
        await buildPack(root, packDir);
        writeFileSync(join(packDir, partsName), JSON.stringify({ files: filesUnder(packDir) }));
        const files = filesUnder(outDir)
          .filter(({ path }) => path !== serviceWorkerName && path !== listName && !leaveOut(path))
          .map((file) => (file.path === 'index.html' ? { ...file, path: '' } : file));
        const list = JSON.stringify({ files });
        writeFileSync(join(outDir, listName), list);
        await classicScript(join(root, 'src/offline/service-worker.ts'), outDir, { offlineFiles: list });
      },
    },
  };
}

/** Every file under a folder with its checksum, in the order of their paths. */
function filesUnder(folder: string): OfflineFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => {
      const bytes = readFileSync(file);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return { path: relative(folder, file).split(sep).join('/'), sha256, bytes: bytes.length };
    });
}
