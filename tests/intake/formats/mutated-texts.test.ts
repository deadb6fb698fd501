import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { SourceLayer } from '../../../src/intake/source.ts';
import { read } from './reading.ts';
import { xlsxFile, xlsxRow } from './xlsx-file.ts';

const writers = join(import.meta.dirname, '../../fixtures/real-writers');

function bytesOf(file: string): Uint8Array {
  return new Uint8Array(readFileSync(join(writers, file))).slice(0, 3_000);
}

const files = [
  'text/plain.csv',
  'text/plain-tab-utf16.csv',
  'text/plain-windows-1258.csv',
  'text/sheet.csv',
  'text/communes-wkt.csv',
  'text/communes-rs.geojsons',
  'stations.geojsonl',
  'communes.geojson',
];
const samples = new Map(files.map((file) => [file, bytesOf(file)]));

const pieces = [
  '"',
  '""',
  ',',
  ';',
  '\n',
  '\r',
  '\t',
  '{',
  '}',
  '[',
  ']',
  '\\',
  'NaN',
  '-',
  '\0',
  ':',
  '\x1e',
  '<',
  'é',
  '(',
  '1e999',
];

const change = fc.record({
  at: fc.nat({ max: 2_999 }),
  drop: fc.nat({ max: 40 }),
  put: fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 5 })),
});

function changed(
  bytes: Uint8Array,
  changes: readonly { at: number; drop: number; put: string }[],
): Uint8Array {
  let text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  for (const { at, drop, put } of changes) {
    text = text.slice(0, at) + String.fromCharCode(...new TextEncoder().encode(put)) + text.slice(at + drop);
  }
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}

function expectWhole({ columns, rows, lines, ids, geometries, badRows = [] }: SourceLayer): void {
  expect(new Set(columns).size).toBe(columns.length);
  for (const column of columns) expect(column).toBe(column.trim().normalize('NFC') || 'a name');
  for (const row of rows) expect(row).toHaveLength(columns.length);
  expect(lines).toHaveLength(rows.length);
  if (ids) expect(ids).toHaveLength(rows.length);
  if (geometries) expect(geometries).toHaveLength(rows.length);
  const all = [...lines, ...badRows.map(({ line }) => line)];
  expect(new Set(all).size).toBe(all.length);
  expect(lines).toEqual([...lines].sort((a, b) => a - b));
}

it('a text that was changed anywhere is read, or fails for a reason that is named', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files),
      fc.array(change, { minLength: 1, maxLength: 6 }),
      async (file, changes) => {
        const reading = await read(file, changed(samples.get(file)!, changes));
        if (reading.ok) for (const layer of reading.value.layers) expectWhole(layer);
        // Only a fault of our own would call a text damaged.
        else for (const { code } of reading.failures) expect(code).not.toBe('file-damaged');
      },
    ),
    { numRuns: 4_000, seed: 44 },
  );
});

it('a sheet of any XML is read, or fails for a reason that is named', async () => {
  const rows = [
    xlsxRow(1, ['id', 'n']),
    xlsxRow(2, ['A', 1]),
    '<row r="3"><c r="A3" t="s" s="1"><v>0</v></c><c r="B3"><f>A1</f></c></row>',
  ].join('');
  const parts = {
    strings: '<si><t>x</t></si>',
    styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
  };
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
      const inside = changed(
        new TextEncoder().encode(rows),
        changes.map((each) => ({ ...each, at: each.at % rows.length })),
      );
      const reading = await read('t.xlsx', xlsxFile([{ rows: new TextDecoder().decode(inside) }], parts));
      if (reading.ok)
        for (const layer of reading.value.layers) expect(layer.rows[0]).toHaveLength(layer.columns.length);
      else for (const { code } of reading.failures) expect(code).not.toBe('file-damaged');
    }),
    { numRuns: 1_000, seed: 45 },
  );
});
