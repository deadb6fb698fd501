import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvRecords } from '../../../src/intake/formats/csv-records.ts';
import { fontEncodings } from '../../../src/intake/formats/font-encodings.ts';
import { vietnameseSyllables } from '../../../src/intake/formats/vietnamese-syllables.ts';
import { layerOf, read } from './reading.ts';
import { windows1258 } from './windows-1258.ts';
import { xlsxFile, xlsxRow } from './xlsx-file.ts';

const text =
  'mã,tên,ghi chú\nDN-1,Trạm Hòa Cường,"mái nhà, tầng 5"\nDN-2,Xã Đắk Pring – Nguyễn Thị Ngữ,vỡ đĩa\n';

function utf16(content: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(content.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < content.length; i += 1) view.setUint16(2 * i, content.charCodeAt(i), littleEndian);
  return bytes;
}

const encodings: Record<string, (content: string) => Uint8Array> = {
  'UTF-8': (content) => new TextEncoder().encode(content),
  'UTF-8 with a mark': (content) => new TextEncoder().encode(`\ufeff${content}`),
  'UTF-16 LE': (content) => utf16(content, true),
  'UTF-16 BE': (content) => utf16(content, false),
  'UTF-16 LE with a mark': (content) => utf16(`\ufeff${content}`, true),
  'UTF-16 BE with a mark': (content) => utf16(`\ufeff${content}`, false),
  'windows-1258': windows1258,
};

describe('text in any encoding', () => {
  it.each(Object.keys(encodings))('%s is read to the same cells', async (encoding) => {
    const layer = await layerOf('t.csv', encodings[encoding]!(text));
    expect(layer).toEqual(await layerOf('t.csv', text));
  });

  it('says which encoding it was, where it is no Unicode', async () => {
    expect(await read('t.csv', windows1258(text))).toMatchObject({
      remarks: [
        { code: 'encoding-detected', where: { file: 't.csv' }, detail: { encoding: 'windows-1258' } },
      ],
    });
  });

  it('is told from windows-1252 by its words', async () => {
    const latin = Uint8Array.from(
      'name,town\nM\xfcller,Orl\xe9ans\nJos\xe9,M\xe1laga\nIb\xe0\xf1ez,M\xe9rida\n',
      (sign) => sign.charCodeAt(0),
    );
    expect(vietnameseSyllables('Trạm Hòa Cường Nguyễn')).toBe(4);
    expect(vietnameseSyllables('Trạm Hoèa Cûûng')).toBe(-1);
    expect(vietnameseSyllables('hòá')).toBe(-1);
    expect(vietnameseSyllables('Viụn khuỷu quýt nghiêng giường rượu ướt uyển')).toBe(6);
    expect((await layerOf('t.csv', latin)).rows[0]).toEqual(['Müller', 'Orléans']);
  });

  it.each([
    [
      'TCVN3',
      'm·,tªn\n1,§µ N½ng\n2,ViÖt Nam\n3,§éc lËp - Tù do - H¹nh phóc\n4,X· Hßa B¾c\n5,Chñ nghÜa x· héi\n',
    ],
    [
      'VNI',
      'maõ,teân\n1,Ñaø Naüng\n2,Vieät Nam\n3,Ñoäc laäp - Töï do - Haïnh phuùc\n4,Xaõ Hoøa Baéc\n5,Chuû nghóa xaõ hoäi\n',
    ],
  ])('is read where letters stand for others (%s), as bytes and as Unicode', async (encoding, text) => {
    const bytes = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
    for (const content of [bytes, text]) {
      expect(await read('t.csv', content)).toMatchObject({
        remarks: [{ code: 'encoding-detected', detail: { encoding } }],
        value: {
          layers: [
            {
              columns: ['mã', 'tên'],
              rows: [
                ['1', 'Đà Nẵng'],
                ['2', 'Việt Nam'],
                ['3', 'Độc lập - Tự do - Hạnh phúc'],
                ['4', 'Xã Hòa Bắc'],
                ['5', 'Chủ nghĩa xã hội'],
              ],
            },
          ],
        },
      });
    }
  });

  it('is read from a few words that are possible syllables as they stand', async () => {
    const text = 'm·,tªn\n1,Ph­êng H¶i V©n\n2,Ph­êng Hßa Kh¸nh\n';
    expect(await read('t.csv', text)).toMatchObject({
      remarks: [{ code: 'encoding-detected', detail: { encoding: 'TCVN3' } }],
      value: {
        layers: [
          {
            rows: [
              ['1', 'Phường Hải Vân'],
              ['2', 'Phường Hòa Khánh'],
            ],
          },
        ],
      },
    });
  });

  it('has all letters of TCVN3 as iconv converts them', () => {
    const bytes = 'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦';
    expect(fontEncodings.TCVN3(bytes)).toBe(
      'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ',
    );
  });

  it('has letters of VNI in both cases', () => {
    expect(
      fontEncodings.VNI(
        'ÑÖÔØNG NGUYEÃN HUEÄ, quyù 3, thò xaõ, kyõ thuaät, nghóa, ñòa chæ, khaép, chaúng, baèng',
      ),
    ).toBe('ĐƯỜNG NGUYỄN HUỆ, quý 3, thị xã, kỹ thuật, nghĩa, địa chỉ, khắp, chẳng, bằng');
  });

  it('is left as it is where it has letters that only Unicode has', async () => {
    const text = 'tên,ghi chú\nMỹ,hßa chñ nghÜa ViÖt Nam lËp Mü nh÷ng tËp §µ N½ng\n';
    expect(await read('t.csv', text)).toMatchObject({ remarks: [] });
  });

  it('in another language is left as it is', async () => {
    for (const text of [
      'name\nMüller\nOrléans\nJosé\n',
      'nom,été\nà côté,déjà\n',
      'n,m²\n×,½\n',
      'tên\n· Hòa · Tân · Thanh Khê · Có\n«Hòa»\nViettel®\n',
      'name\nDonau\u00addampf\u00adschiff\nl·l\nx½y\n',
    ]) {
      expect(await read('t.csv', text)).toMatchObject({ remarks: [] });
    }
  });

  it('of GeoJSON too', async () => {
    const json =
      '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"tên":"Hòa Cường"},"geometry":null}]}';
    for (const encode of Object.values(encodings)) {
      expect(await layerOf('t.geojson', encode(json))).toMatchObject({
        columns: ['tên'],
        rows: [['Hòa Cường']],
      });
    }
  });
});

describe('cells of a workbook', () => {
  const sheet = (...rows: string[][]) =>
    xlsxFile([{ rows: rows.map((cells, i) => xlsxRow(i + 1, cells)).join('') }]);
  const places = ['§µ N½ng', 'X· Hßa B¾c', 'ViÖt Nam'];

  it.each([
    ['TCVN3', ['m·', '®Þa chØ'], 'Ph­êng H¶i Ch©u, Thµnh phè §µ N½ng'],
    ['VNI', ['maõ', 'ñòa chæ'], 'Phöôøng Haûi Chaâu, Thaønh phoá Ñaø Naüng'],
  ])('are read where letters stand for others (%s), which is said', async (encoding, heading, address) => {
    expect(await read('t.xlsx', sheet(heading, ['1', address]))).toMatchObject({
      remarks: [{ code: 'encoding-detected', where: { file: 't.xlsx' }, detail: { encoding } }],
      value: {
        layers: [{ columns: ['mã', 'địa chỉ'], rows: [['1', 'Phường Hải Châu, Thành phố Đà Nẵng']] }],
      },
    });
  });

  it('are left as they are in Unicode and in other languages', async () => {
    for (const rows of [
      [['tên', 'nơi'], ...places.map(() => ['Có', 'Đà Nẵng'])],
      [
        ['nom', 'été'],
        ['Müller', 'Orléans'],
        ['José', 'Málaga'],
      ],
    ]) {
      const reading = await read('t.xlsx', sheet(...rows));
      expect(reading).toMatchObject({ remarks: [], value: { layers: [{ rows: rows.slice(1) }] } });
    }
  });
});

const words = [
  'Trạm',
  'Hòa',
  'Cường',
  'Đắk',
  'Pring',
  '5G',
  '108,25',
  'nghĩa',
  'trạm',
  'ghi',
  '"',
  "'",
  '-',
  'Ô',
];
const separators = [',', ';', '\t', '|'] as const;
const word = fc.constantFrom(...words);
const plainCell = fc.array(word, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
/** Within quotation marks anything may stand. */
const anyCell = fc
  .array(fc.oneof(word, fc.constantFrom(...separators, '\n', '\r\n', '""')), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(''));

describe('a written table', () => {
  it('reads back to the same cells, whatever its separator, quotation marks, line ends and encoding', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          delimiter: fc.constantFrom(...separators),
          newline: fc.constantFrom('\n', '\r\n'),
          quotes: fc.boolean(),
          encoding: fc.constantFrom(...Object.keys(encodings)),
          width: fc.integer({ min: 2, max: 6 }),
          count: fc.integer({ min: 1, max: 8 }),
          seed: fc.infiniteStream(anyCell),
          plain: fc.infiniteStream(plainCell),
        }),
        async ({ delimiter, newline, quotes, encoding, width, count, seed, plain }) => {
          const heading = Array.from({ length: width }, (_, c) => `cột ${'abcdefgh'[c]}`);
          const cells = quotes ? seed : plain;
          // Unquoted, a comma within a cell makes a table that could be parted by commas.
          const next = (): string =>
            cells
              .next()
              .value!.replaceAll(',', quotes ? ',' : '.')
              .trim();
          const rows = Array.from({ length: count }, () =>
            Array.from({ length: width }, (_, c) => (c === 0 ? `A${next()}` : next())),
          );
          const written = Papa.unparse([heading, ...rows], { delimiter, newline, quotes });
          const layer = await layerOf('t.csv', encodings[encoding]!(written));
          expect(layer.badRows).toBeUndefined();
          expect(layer.columns).toEqual(heading);
          expect(layer.rows).toEqual(rows.map((row) => row.map((cell) => cell.trim())));
        },
      ),
      { numRuns: 500, seed: 41 },
    );
  });

  it('has the cells that Papa Parse finds in it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.oneof(anyCell, plainCell, fc.constant('')), { minLength: 1, maxLength: 5 }), {
          minLength: 1,
        }),
        fc.constantFrom(...separators),
        (rows, delimiter) => {
          const written = Papa.unparse(rows, { delimiter, newline: '\n' });
          const filled = (cells: readonly string[]): boolean => cells.some((cell) => cell.trim() !== '');
          const ours = [...csvRecords(written, delimiter, 100)].map(({ cells }) => cells).filter(filled);
          const theirs = Papa.parse<string[]>(written, { delimiter, newline: '\n' }).data.filter(filled);
          expect(ours).toEqual(theirs.map((row) => row.map((cell) => cell.trim())));
        },
      ),
      { numRuns: 500, seed: 42 },
    );
  });

  it('of arbitrary text never loses a line', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', '"', '""', ',', '\n', '\r\n', '\r', ' ', 'é'), { maxLength: 60 }),
        (parts) => {
          const written = parts.join('');
          const records = [...csvRecords(written, ',', 100)];
          const lines = written.split(/\r\n|\n|\r/);
          const letters = (of: string): string => of.replace(/[^aé]/g, '');
          expect(records.map(({ cells }) => letters(cells.join(''))).join('')).toBe(letters(written));
          for (const { line } of records) expect(line).toBeLessThanOrEqual(lines.length);
        },
      ),
      { numRuns: 2000, seed: 43 },
    );
  });
});
