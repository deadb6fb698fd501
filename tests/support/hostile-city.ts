import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';

const tinyCity = join(import.meta.dirname, '../fixtures/tiny-city');

/** Texts that become something else where they are not shown as text. */
export const hostileTexts = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(2)</script>',
  'javascript:alert(3)',
  '<svg/onload=alert(4)>',
  '\u202egnp.exe\u202c\u2066',
  '=HYPERLINK("http://evil.example/","x")',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '<a href="javascript:alert(5)">x</a>',
  '{{constructor.constructor("alert(6)")()}}',
  '<iframe srcdoc="<script>alert(7)</script>"></iframe>',
  '\u0007\u001b[31m\u200b\ufeff',
  '<style>*{display:none}</style>',
];

const freeText =
  /^(name|name_en|.*_vi|.*_en|source|former_units|former_district|old_commune|old_district|position_source|licence|band)$/;

/**
 * The tiny city with a hostile text before every text that a person has written, in a new folder. Codes, kinds and
 * numbers are as they were, and so are the checksums right.
 */
export function writeHostileCity(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-city-'));
  let turn = 0;
  const hostile = (text: string) => `${hostileTexts[turn++ % hostileTexts.length]} ${text}`;
  const inObject = (record: Record<string, unknown>) => {
    for (const [key, value] of Object.entries(record)) {
      if (typeof value === 'string' && value !== '' && freeText.test(key) && key !== 'type_en') {
        record[key] = hostile(value);
      }
    }
  };
  for (const file of readdirSync(tinyCity)) {
    const text = readFileSync(join(tinyCity, file), 'utf8');
    if (file.endsWith('.geojson')) {
      const collection: { features: { properties: Record<string, unknown> }[] } = JSON.parse(text);
      for (const { properties } of collection.features) inObject(properties);
      writeFileSync(join(folder, file), JSON.stringify(collection));
    } else if (file.endsWith('.csv')) {
      const table = Papa.parse<Record<string, unknown>>(text, { header: true, skipEmptyLines: true });
      const isRadio = file === 'radio-model.csv' || file === 'stations.csv';
      for (const row of table.data) if (!isRadio) inObject(row);
      writeFileSync(join(folder, file), Papa.unparse(table.data, { columns: table.meta.fields }));
    }
  }
  writeFileSync(join(folder, 'catalog.json'), JSON.stringify(hostileCatalog(folder, hostile)));
  return folder;
}

function hostileCatalog(folder: string, hostile: (text: string) => string): unknown {
  const catalog = JSON.parse(readFileSync(join(tinyCity, 'catalog.json'), 'utf8'));
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) =>
        typeof each === 'string' && ['vi', 'en', 'source', 'licence', 'name'].includes(key)
          ? [key, hostile(each)]
          : [key, walk(each)],
      ),
    );
  };
  const changed = walk(catalog) as typeof catalog;
  for (const entry of changed.datasets) {
    const bytes = readFileSync(join(folder, entry.file));
    entry.sha256 = createHash('sha256').update(bytes).digest('hex');
    entry.bytes = bytes.length;
    entry.sourceUrl = 'javascript:alert(8)';
  }
  return changed;
}
