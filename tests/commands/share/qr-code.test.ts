import { expect, test } from 'vitest';
import { type QrCode, QUIET_MODULES, qrCode, qrSvg } from '../../../src/commands/share/qr-code.ts';
import { decodeQr } from '../../support/qr-decoder.ts';
import { seededRandom } from '../../support/random.ts';

/** The modules that the path of a code paints, without the quiet edge, which must be free. */
function painted({ size, path }: QrCode): boolean[][] {
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let i = 0; i < Number(width); i += 1) rows[Number(y)]![Number(x) + i] = true;
  }
  const isEdge = (i: number) => i < QUIET_MODULES || i >= size - QUIET_MODULES;
  expect(rows.some((row, y) => row.some((dark, x) => dark && (isEdge(x) || isEdge(y))))).toBe(false);
  return rows.slice(QUIET_MODULES, -QUIET_MODULES).map((row) => row.slice(QUIET_MODULES, -QUIET_MODULES));
}

const links = [
  'https://bando.example.vn/',
  'https://bando.example.vn/?mode=view#v=2&b=coverage&lang=vi&t=light&h=0123abcd&k=88.441902&a=2026-01',
  `https://bando.example.vn/#v=2&c=108.2,16.05,11,0,0&l=${'service-areas:viettel~50,'.repeat(12)}dead-zones&s=place:Khu%20công%20nghệ`,
];

test('a link reads back from its code, whatever its length', () => {
  const random = seededRandom(7);
  const alphabet = 'abcXYZ0189-_.~:,&=#%?/';
  for (let length = 20; length <= 2300; length = Math.ceil(length * 1.25)) {
    links.push(
      `https://x.vn/#${Array.from({ length }, () => alphabet[Math.floor(random() * alphabet.length)]).join('')}`,
    );
  }
  const sizes = links.map((link) => {
    const code = qrCode(link)!;
    expect(decodeQr(painted(code))).toBe(link);
    return code.size;
  });
  // from the small versions to the large ones, which are laid out and mixed differently
  expect(Math.min(...sizes)).toBeLessThan(45);
  expect(Math.max(...sizes)).toBeGreaterThan(170);
});

test('a code with a damaged module is not taken for a good one', () => {
  const modules = painted(qrCode(links[0]!)!);
  const at = modules.length - 3;
  modules[at]![at] = !modules[at]![at];
  expect(() => decodeQr(modules)).toThrow('does not check');
});

test('what is too long for a code has none', () => {
  expect(qrCode(`https://x.vn/#${'a'.repeat(2990)}`)).toBeNull();
});

test('the file is dark on light, whatever the page looks like', () => {
  const svg = qrSvg(qrCode(links[0]!)!);
  expect(svg).toMatch(
    /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^>]*><rect [^>]*fill="#fff"\/><path [^>]*fill="#000"\/><\/svg>$/,
  );
});
