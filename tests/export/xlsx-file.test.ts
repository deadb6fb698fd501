import { inflateRawSync } from 'node:zlib';
import readXlsx from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { columnLetters } from '../../src/export/xlsx/sheet-xml.ts';
import { MOST_ROWS, xlsxFile } from '../../src/export/xlsx-file.ts';
import type { Language } from '../../src/text/language.ts';
import { SAMPLE_ROWS, type SampleRow, sampleTable } from '../support/sample-table.ts';

async function bytesOf(blob: Blob): Promise<Buffer> {
  return Buffer.from(await blob.arrayBuffer());
}

/** Read by a library that has nothing to do with the one that wrote. */
async function sheetsOf(part: Parameters<typeof sampleTable>[0] = {}, language: Language = 'vi') {
  return readXlsx(await bytesOf(await xlsxFile(sampleTable(part), language)));
}

/** Text of an entry of a zip archive, found by its local header. */
function entryText(zip: Buffer, path: string): string {
  const name = zip.indexOf(path);
  const size = zip.readUInt32LE(name - 12);
  return inflateRawSync(zip.subarray(name + path.length, name + path.length + size)).toString('utf8');
}

describe('a workbook', () => {
  it('holds the table with the headings of the language, numbers and dates as such', async () => {
    const [table] = await sheetsOf();
    expect(table?.sheet).toBe('Số liệu');
    expect(table?.data).toEqual([
      ['Tên', 'Dân số', 'Tỷ lệ phủ (%)', 'Ngày', 'Có dịch vụ'],
      ['Xã Hòa Bắc', 1234567, 92.4273350751143, new Date('2026-09-05T00:00:00Z'), 'Có'],
      ['a, "b"\nc', null, -0.5, '2026-09', 'Không'],
      ['\'=HYPERLINK("http://x")', 0, null, null, 'Không'],
    ]);
    const [english] = await sheetsOf({}, 'en');
    expect(english?.data[0]).toEqual(['Name', 'People', 'Covered (%)', 'Date', 'Served']);
  });

  it('says on its second sheet what the table is, and that it is simulated', async () => {
    const [, about] = await sheetsOf();
    expect(about?.sheet).toBe('Thông tin');
    expect(about?.data).toEqual([
      ['Bảng mẫu', null],
      ['Mô phỏng', 'Số liệu 5G do chương trình mô phỏng, không phải số liệu của nhà mạng.'],
      ['Nguồn', "'=Bịa đặt"],
    ]);
    const [, real] = await sheetsOf({ simulated: false }, 'en');
    expect(real?.data).toEqual([
      ['Sample table', null],
      ['Source', "'=Invented"],
    ]);
  });

  it('keeps texts that XML or a cell cannot hold from damaging it', async () => {
    const name = (text: string): SampleRow => ({ ...SAMPLE_ROWS[0]!, name: text });
    const [table] = await sheetsOf({
      rows: [name('<a> & "b"'), name('x\u0001\ufffe\ud800y'), name(' 🏝 '), name('k'.repeat(40_000))],
    });
    const texts = table!.data.slice(1).map(([cell]) => String(cell));
    expect(texts.slice(0, 2)).toEqual(['<a> & "b"', 'xy']);
    expect(texts[2]?.trim()).toBe('🏝');
    expect(texts[3]).toBe(`${'k'.repeat(32_766)}…`);
  });

  it('has a bold heading that stays in view, and the columns’ decimals', async () => {
    const zip = await bytesOf(await xlsxFile(sampleTable(), 'vi'));
    const sheet = entryText(zip, 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    const styles = entryText(zip, 'xl/styles.xml');
    expect(styles).toContain('formatCode="#,##0.0"');
    expect(styles).toContain('formatCode="dd/mm/yyyy"');
    const xfs = /<cellXfs[^>]*>(.*)<\/cellXfs>/.exec(styles)![1]!.match(/<xf /g)!;
    const used = [...sheet.matchAll(/ s="(\d+)"/g)].map(([, style]) => Number(style));
    expect(Math.max(...used)).toBe(xfs.length - 1);
    expect(sheet).toMatch(/<c r="A1" s="1"/);
    expect(styles).toMatch(/<cellXfs count="8"><xf [^>]*\/><xf numFmtId="0" fontId="1"/);
    expect(styles).toMatch(/<fonts count="2"><font><sz[^>]*\/>.*<font><b\/>/);
  });

  it('is an archive whose entries are what their checksums say', async () => {
    const zip = await bytesOf(await xlsxFile(sampleTable(), 'vi'));
    const { crc32 } = await import('node:zlib');
    const end = zip.length - 22;
    expect(zip.readUInt32LE(end)).toBe(0x06054b50);
    const entries = zip.readUInt16LE(end + 10);
    let at = zip.readUInt32LE(end + 16);
    expect(entries).toBe(7);
    for (let k = 0; k < entries; k++) {
      expect(zip.readUInt32LE(at)).toBe(0x02014b50);
      const [crc, packed, size, nameLength] = [
        zip.readUInt32LE(at + 16),
        zip.readUInt32LE(at + 20),
        zip.readUInt32LE(at + 24),
        zip.readUInt16LE(at + 28),
      ];
      const local = zip.readUInt32LE(at + 42);
      expect(zip.readUInt32LE(local)).toBe(0x04034b50);
      const content = inflateRawSync(zip.subarray(local + 30 + nameLength, local + 30 + nameLength + packed));
      expect(content.length).toBe(size);
      if (crc32) expect(crc32(content)).toBe(crc);
      at += 46 + nameLength;
    }
    expect(at).toBe(end);
  });

  it('is the same bytes for the same table', async () => {
    const once = await bytesOf(await xlsxFile(sampleTable(), 'vi'));
    expect(once.equals(await bytesOf(await xlsxFile(sampleTable(), 'vi')))).toBe(true);
  });

  it('refuses more rows than a worksheet holds', async () => {
    const table = sampleTable({
      columns: sampleTable().columns.slice(1, 2),
      rows: Array(MOST_ROWS + 1).fill(SAMPLE_ROWS[2]),
    });
    await expect(xlsxFile(table, 'vi')).rejects.toMatchObject({ code: 'too-many-rows' });
  });
});

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});
