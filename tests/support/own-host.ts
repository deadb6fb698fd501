import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type PreviewServer, preview } from 'vite';

const root = join(import.meta.dirname, '../..');

/** A host of a copy of the build that a test may stop, change and start again under the same address. */
export interface OwnHost {
  address(): string;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Puts another content into a file of the build, and its checksum into the list of the version. */
  change(path: string, content: string): void;
  remove(): Promise<void>;
}

export function ownHost(): OwnHost {
  const folder = mkdtempSync(join(tmpdir(), 'own-host-'));
  cpSync(resolve(root, process.env.BUILD_DIR ?? 'dist'), folder, { recursive: true });
  let server: PreviewServer | null = null;
  let port = 0;
  const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
  return {
    address: () => `http://127.0.0.1:${port}/`,
    async start() {
      server = await preview({
        root,
        preview: { port, host: '127.0.0.1', strictPort: port !== 0 },
        build: { outDir: folder },
      });
      port = Number(new URL(server.resolvedUrls?.local[0] ?? '').port);
    },
    async stop() {
      const stopping = server;
      server = null;
      if (stopping && 'closeAllConnections' in stopping.httpServer) stopping.httpServer.closeAllConnections();
      await stopping?.close();
    },
    change(path, content) {
      const file = join(folder, path);
      const before = sha256(readFileSync(file));
      writeFileSync(file, content);
      for (const list of ['service-worker.js', 'offline-files.json']) {
        const text = readFileSync(join(folder, list), 'utf8');
        writeFileSync(join(folder, list), text.replaceAll(before, sha256(content)));
      }
    },
    async remove() {
      await this.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
