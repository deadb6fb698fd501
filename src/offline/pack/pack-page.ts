import { bytesToBase64 } from './bytes-to-base64.ts';

/** A file that a pack carries inside its page. */
export interface PackedFile {
  /** By which the app asks for it: "app.js", "geodata/catalog.json". */
  path: string;
  bytes: Uint8Array<ArrayBuffer>;
}

export interface PackPage {
  language: string;
  title: string;
  /** Said until the app is there, and if it cannot be. */
  opening: string;
  failed: string;
  /** SVG of the icon. */
  icon: string;
  /** The script that starts everything. */
  start: string;
  files: readonly PackedFile[];
}

const types: Record<string, string> = {
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  geojson: 'application/geo+json',
  csv: 'text/csv;charset=utf-8',
  md: 'text/markdown;charset=utf-8',
  wasm: 'application/wasm',
  woff2: 'font/woff2',
  ttf: 'font/ttf',
};

/** The page reaches no host at all: its own start runs, and what that unpacks. */
function packPolicy(startSha256: string): string {
  return [
    "default-src 'none'",
    `script-src 'sha256-${startSha256}' blob: 'wasm-unsafe-eval'`,
    'worker-src blob:',
    'style-src blob:',
    'img-src blob: data:',
    'font-src blob: data:',
    'connect-src blob: data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
}

/** The one page of a pack, piece by piece; `step` is told the share that is done and may throw to stop. */
export async function packPage(page: PackPage, step: (done: number) => void = () => {}): Promise<Blob> {
  if (/<\/?script|<!--/i.test(page.start)) throw new Error('The start of a pack must not hold a tag.');
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(page.start));
  const policy = packPolicy(bytesToBase64(new Uint8Array(digest)));
  const icon = `data:image/svg+xml,${encodeURIComponent(page.icon)}`;
  const pieces: BlobPart[] = [
    `<!doctype html>\n<html lang="${escaped(page.language)}">\n<head>\n<meta charset="utf-8">\n`,
    `<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">\n`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
    '<meta name="referrer" content="no-referrer">\n<meta name="color-scheme" content="light dark">\n',
    `<title>${escaped(page.title)}</title>\n<link rel="icon" href="${escaped(icon)}">\n</head>\n<body>\n`,
    `<p id="pack-wait" data-failed="${escaped(page.failed)}">${escaped(page.opening)}</p>\n`,
    `<noscript>${escaped(page.failed)}</noscript>\n<div id="root"></div>\n`,
  ];
  for (const [index, { path, bytes }] of page.files.entries()) {
    step(index / page.files.length);
    const type = types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    pieces.push(
      `<script type="application/gzip" data-file="${escaped(path)}" data-type="${type}">`,
      bytesToBase64(await gzipped(bytes)),
      '</script>\n',
    );
  }
  pieces.push(`<script>${page.start}</script>\n</body>\n</html>\n`);
  return new Blob(pieces, { type: 'text/html;charset=utf-8' });
}

async function gzipped(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

function escaped(text: string): string {
  const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}
