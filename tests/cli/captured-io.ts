import { join } from 'node:path';
import { type CommandIo, consoleIo } from '../../src/cli/console-io.ts';
import { tinyCityDir } from '../fixtures/fixture-files.ts';

export interface CapturedIo extends CommandIo {
  stdout: string;
  stderr: string;
  written: Record<string, string>;
  /** What is written as bytes, such as workbooks. */
  writtenBytes: Record<string, Uint8Array>;
}

/** Reads real files, keeps what a command prints and writes; without `--city` the tiny city is the shipped one. */
export function capturedIo(shippedDir: string = tinyCityDir): CapturedIo {
  const io: CapturedIo = {
    stdout: '',
    stderr: '',
    written: {},
    writtenBytes: {},
    cityFolder: (dir) => consoleIo.cityFolder(dir ?? shippedDir),
    readFile: consoleIo.readFile,
    async writeFile(path, content) {
      if (path.startsWith('/no-such-folder/')) throw new Error('ENOENT: no such folder');
      if (typeof content === 'string') io.written[path] = content;
      else io.writtenBytes[path] = content;
    },
    out(text) {
      io.stdout += `${text}\n`;
    },
    err(text) {
      io.stderr += `${text}\n`;
    },
  };
  return io;
}

export const fixture = (path: string): string => join(import.meta.dirname, '../fixtures', path);
