import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { failureSentence } from '../../../src/data/failure-sentence.ts';
import { formatOf, formats } from '../../../src/intake/formats/index.ts';
import { formatIds } from '../../../src/intake/source.ts';
import { failuresOf, read } from './reading.ts';

const latin = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const wide = (text: string): string => [...text].join('\0');
const zip = (...names: string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));
const ole = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'.padEnd(600, '\0');

describe('a file of a format that is not read', () => {
  it.each([
    ['web-page', 'tram.csv', '<!DOCTYPE html>\n<html><body>Đăng nhập</body></html>'],
    [
      'web-page',
      'tram.geojson',
      '\ufeff <?xml version="1.0"?>\n<!-- x --><html xmlns="http://www.w3.org/1999/xhtml">',
    ],
    ['dwg', 'a.dwg', latin('AC1032\0\0\0\0\0')],
    ['dxf', 'a.dxf', '  0\r\nSECTION\r\n  2\r\nHEADER\r\n'],
    ['dxf', 'a.dxf', latin('AutoCAD Binary DXF\r\n\x1a\0')],
    ['mapinfo', 'a.tab', '!table\n!version 300\n!charset WindowsVietnamese\n'],
    ['mapinfo', 'a.mif', 'Version 300\nCharset "Neutral"\n'],
    ['mapinfo', 'a.zip', zip('a.TAB', 'a.MAP', 'a.DAT')],
    ['geodatabase', 'a.zip', zip('a.gdb/a00000001.gdbtable', 'a.gdb/gdb')],
    ['qgis-project', 'a.qgz', zip('a.qgs', 'a.qgd')],
    ['qgis-project', 'a.qgs', "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n<qgis/>"],
    ['gml', 'a.gml', '<?xml version="1.0"?>\n<ogr:FeatureCollection xmlns:gml="http://www.opengis.net/gml">'],
    ['esri-json', 'a.json', '{"geometryType":"esriGeometryPoint","features":[]}'],
    ['tiff', 'a.tif', latin('II*\0\x08\0\0\0')],
    ['image', 'a.png', latin('\x89PNG\r\n\x1a\n')],
    ['image', 'a.jpg', latin('\xff\xd8\xff\xe0\0\x10JFIF')],
    ['image', 'a.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['tiles', 'a.pmtiles', latin('PMTiles\x03\0\0')],
    [
      'tiles',
      'a.mbtiles',
      latin('SQLite format 3\0 CREATE TABLE tiles (zoom_level integer, tile_data blob)'),
    ],
    ['pdf', 'a.pdf', '%PDF-1.7\n'],
    ['document', 'a.docx', zip('[Content_Types].xml', 'word/document.xml')],
    ['document', 'a.pptx', zip('[Content_Types].xml', 'ppt/presentation.xml')],
    ['document', 'a.doc', latin(`${ole}${wide('WordDocument')}`)],
    ['xls', 'a.xls', latin(`${ole}${wide('Workbook')}`)],
    ['locked-workbook', 'a.xlsx', latin(`${ole}${wide('EncryptionInfo')}\0\0${wide('EncryptedPackage')}`)],
    ['xlsb', 'a.xlsb', zip('[Content_Types].xml', 'xl/workbook.bin')],
    [
      'ods',
      'a.ods',
      zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }] }),
    ],
    ['rar', 'a.rar', latin('Rar!\x1a\x07\x01\0')],
    ['7z', 'a.7z', latin('7z\xbc\xaf\x27\x1c\0')],
    ['gzip', 'a.csv.gz', latin('\x1f\x8b\x08\0')],
  ])('(%s, %s) is named, and what to do with it', async (found, file, content) => {
    const failures = await failuresOf(file, content);
    expect(failures).toEqual([{ code: 'format-not-supported', where: { file }, detail: { found } }]);
    const { message, suggestion } = failureSentence(failures[0]!, 'vi');
    expect(message).not.toContain('chưa đọc được định dạng này');
    expect(suggestion).toMatch(/mở lại|mở bản đó|mở tệp bên trong|nén lại thành ZIP|Mở tệp/);
  });

  it('is known by its contents, not by its name', async () => {
    expect(formatOf('a.xlsx', strToU8('id,n\n1,2'))?.id).toBe('csv');
    expect(formatOf('a.csv', strToU8('{"type":"FeatureCollection","features":[]}'))?.id).toBe('geojson');
    expect(formatOf('a.txt', strToU8('{"type":"Topology","objects":{},"arcs":[]}'))?.id).toBe('topojson');
    expect(formatOf('a.bin', zip('[Content_Types].xml', 'xl/workbook.xml'))?.id).toBe('xlsx');
    expect(formatOf('a.csv', Uint8Array.of(1, 2, 3, 0, 0, 0))).toBeNull();
  });

  it('is not mistaken in a table that begins alike', async () => {
    for (const text of [
      'AC1050,n\nx,1\n',
      'BMW,n\nx,1\n',
      'PMTiles,n\nx,1\n',
      'Version,n\n300,1\n',
      '7z,n\nx,1\n',
    ]) {
      expect(await read('t.csv', text)).toMatchObject({ ok: true, value: { format: 'csv' } });
    }
  });

  it('may lie in an archive beside one that is read', async () => {
    const beside = zipSync({ 'a.qgs': strToU8('<qgis/>'), 't.csv': strToU8('id,n\nA,1\n') });
    expect((await read('a.zip', beside)).ok).toBe(true);
  });
});

describe('any file', () => {
  it('has a size that fits, which is looked at first', async () => {
    const [failure] = await failuresOf('lon.geojson', 'x'.repeat(11), { fileBytes: 10 });
    expect(failure).toMatchObject({ code: 'too-large', detail: { what: 'fileBytes', limit: 10, bytes: 11 } });
    expect(failureSentence(failure!, 'vi').suggestion).toMatch(/ogr2ogr -spat .*lon\.geojson/);
  });

  it.each(formats.map(({ endings }) => `t${endings[0]}`))('that is empty is called so (%s)', async (file) => {
    expect(await failuresOf(file, '')).toEqual([
      { code: 'file-cut-off', where: { file }, detail: { bytes: 0 } },
    ]);
  });

  it.each(formats.map((format) => [format.id, format] as const))(
    'of no sense for %s is a failure, never an exception',
    async (_, format) => {
      const { limits } = await import('../../../src/intake/limits.ts');
      for (const content of [
        '',
        'x',
        '{"a":',
        '<kml',
        'PK\x03\x04',
        'SQLite format 3\0',
        'PAR1PAR1',
        '\xff\xfe',
        '\0\0\0\0',
      ]) {
        const reading = await format.read('x', latin(content), { limits });
        if (!reading.ok) expect(reading.failures.length).toBeGreaterThan(0);
      }
    },
  );

  it('is of a format that is listed once', () => {
    expect(formats.map(({ id }) => id).sort()).toEqual([...formatIds].sort());
  });
});
