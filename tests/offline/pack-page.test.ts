import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesToBase64 } from '../../src/offline/pack/bytes-to-base64.ts';
import { type PackPage, packPage } from '../../src/offline/pack/pack-page.ts';

const page: PackPage = {
  language: 'vi',
  title: '</title><script>alert(1)</script> & "Đà"',
  opening: 'Đang mở <b>',
  failed: 'Quá "cũ"',
  icon: '<svg xmlns="http://www.w3.org/2000/svg"/>',
  start: 'void 0;',
  files: [],
};

/** The files in a page as its start reads them. */
function filesIn(html: string): Map<string, { type: string; bytes: Buffer }> {
  const block = /<script type="application\/gzip" data-file="([^"]*)" data-type="([^"]*)">([^<]*)<\/script>/g;
  return new Map(
    [...html.matchAll(block)].map(([, path = '', type = '', text = '']) => [
      path,
      { type, bytes: gunzipSync(Buffer.from(text, 'base64')) },
    ]),
  );
}

test('every file stands in the page as it was, byte for byte', async () => {
  const files = fc.uniqueArray(
    fc.record({
      path: fc.constantFrom('app.js', 'geodata/communes.geojson', 'style.css', 'a-worker.js', 'b.bin'),
      bytes: fc.uint8Array({ maxLength: 80_000 }),
    }),
    { selector: ({ path }) => path },
  );
  await fc.assert(
    fc.asyncProperty(files, async (given) => {
      const own = given.map(({ path, bytes }) => ({ path, bytes: new Uint8Array(bytes) }));
      const html = await (await packPage({ ...page, files: own })).text();
      const found = filesIn(html);
      expect([...found.keys()]).toEqual(own.map(({ path }) => path));
      for (const { path, bytes } of own) expect(found.get(path)?.bytes.equals(bytes), path).toBe(true);
    }),
    { numRuns: 30 },
  );
});

test('the page lets run its own start only, and reaches no host', async () => {
  const html = await (await packPage(page)).text();
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
  const digest = createHash('sha256').update(page.start).digest('base64');
  const directives = Object.fromEntries(
    policy.split('; ').map((each) => [each.split(' ')[0], each.split(' ').slice(1)]),
  );
  expect(directives['default-src']).toEqual(["'none'"]);
  expect(directives['script-src']).toEqual([`'sha256-${digest}'`, 'blob:', "'wasm-unsafe-eval'"]);
  expect(directives['connect-src']).toEqual(['blob:', 'data:']);
  expect(policy).not.toMatch(/https?:|unsafe-inline|'unsafe-eval'|\*/);
  expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'));
  expect(html).toContain(`<script>${page.start}</script>`);
});

test('texts of the user stay texts', async () => {
  const html = await (await packPage(page)).text();
  expect(html).not.toContain('<script>alert(1)');
  expect(html).toContain('&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;Đà&quot;');
  expect(html).toContain('data-failed="Quá &quot;cũ&quot;"');
});

test('a start that would end its own tag is refused, and packing can be stopped', async () => {
  await expect(packPage({ ...page, start: 'x="</script>"' })).rejects.toThrow('tag');
  const files = [{ path: 'app.js', bytes: new Uint8Array(10) }];
  const stop = () => {
    throw new DOMException('stopped', 'AbortError');
  };
  await expect(packPage({ ...page, files }, stop)).rejects.toThrow('stopped');
});

test('base64 is that of everybody', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200_000, size: 'max' }), (bytes) => {
      expect(bytesToBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
    }),
    { numRuns: 20 },
  );
});
