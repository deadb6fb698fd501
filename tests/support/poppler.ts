import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { hasProgram } from './programs.ts';

/** Whether Poppler's programs are on this machine (Debian: poppler-utils). */
export const hasPoppler = hasProgram('pdftotext');

function inFolder<T>(bytes: Uint8Array, work: (path: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
  try {
    const path = join(folder, 'file.pdf');
    writeFileSync(path, bytes);
    return work(path, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What a program of Poppler prints about a PDF; its complaints are an error. */
function ask(
  program: string,
  bytes: Uint8Array,
  options: readonly string[],
  after: readonly string[] = [],
): string {
  return inFolder(bytes, (path) => {
    const run = spawnSync(program, [...options, path, ...after], { encoding: 'utf8', maxBuffer: 1e8 });
    if (run.status !== 0 || run.stderr.trim() !== '') throw new Error(`${program}: ${run.stderr}`);
    return run.stdout;
  });
}

/** The text of each page, in reading order. */
export function pdfPages(bytes: Uint8Array): string[] {
  return ask('pdftotext', bytes, ['-enc', 'UTF-8'], ['-']).split('\f').slice(0, -1);
}

export interface PdfFont {
  name: string;
  embedded: boolean;
  subset: boolean;
  /** Its letters can be told, to find and copy them. */
  toUnicode: boolean;
}

export function pdfFonts(bytes: Uint8Array): PdfFont[] {
  return ask('pdffonts', bytes, [])
    .split('\n')
    .slice(2)
    .filter(Boolean)
    .map((line) => {
      const [, name = '', embedded, subset, toUnicode] =
        /^(\S+).*\s(yes|no)\s(yes|no)\s(yes|no)\s/.exec(line) ?? [];
      return { name, embedded: embedded === 'yes', subset: subset === 'yes', toUnicode: toUnicode === 'yes' };
    });
}

/** Title, size, whether it is tagged and so on, as `pdfinfo` lists them. */
export function pdfInfo(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    ask('pdfinfo', bytes, [])
      .split('\n')
      .filter(Boolean)
      .map((line) => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon), line.slice(colon + 1).trim()];
      }),
  );
}

/** The tags of a PDF, with the text under each. */
export function pdfStructure(bytes: Uint8Array): string {
  return ask('pdfinfo', bytes, ['-struct-text']);
}

/** What a page looks like at so many dots per inch. */
export function pdfPicture(bytes: Uint8Array, page: number, dotsPerInch: number): PNG {
  return inFolder(bytes, (path, folder) => {
    const out = join(folder, 'page');
    const place = String(page);
    const run = spawnSync(
      'pdftoppm',
      ['-png', '-singlefile', '-r', String(dotsPerInch), '-f', place, '-l', place, path, out],
      { encoding: 'utf8' },
    );
    if (run.status !== 0 || run.stderr.trim() !== '') throw new Error(`pdftoppm: ${run.stderr}`);
    return PNG.sync.read(readFileSync(`${out}.png`));
  });
}
