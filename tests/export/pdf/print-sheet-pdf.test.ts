import { describe, expect, test } from 'vitest';
import { ExportFault } from '../../../src/export/export-fault.ts';
import { type PrintSheetOptions, printSheetPdf } from '../../../src/export/pdf/print-sheet-pdf.ts';
import { printPictureSize } from '../../../src/export/sheet/picture-sizes.ts';
import { tokens } from '../../../src/ui/tokens.ts';
import { sampleLegend, samplePicture, stripedPng } from '../../support/map-picture.ts';
import { hasPoppler, pdfFonts, pdfInfo, pdfPages, pdfPicture, pdfStructure } from '../../support/poppler.ts';
import { fontFiles } from '../../support/sheet-fonts.ts';

const png = new Blob([new Uint8Array(stripedPng(400, 280))]);
const picture = samplePicture({ png, widthPx: 400, heightPx: 280, bearing: 12 });
const options: PrintSheetOptions = {
  paper: 'a4',
  orientation: 'landscape',
  title: 'Đường phủ sóng 5G: ơn, ư, ạ, ễ, Ỡ và Ậ',
  dataLine: 'Dữ liệu 01/2026 · Cách tính: ít nhất một nhà mạng · Mô phỏng',
  link: 'https://example.org/#v=1&lang=vi',
  today: '2026-09-05',
  fonts: fontFiles,
};

function lineOf(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, ' ');
}

describe.skipIf(!hasPoppler)('a print sheet, read by Poppler', () => {
  test('says everything as text with its marks, in fonts that are in the file', async () => {
    const bytes = await printSheetPdf(picture, options);
    const [text = '', ...others] = pdfPages(bytes);
    const said = lineOf(text);
    expect(others).toEqual([]);
    for (const sentence of [
      options.title,
      options.dataLine,
      'Chú giải',
      'Mức 1: đường cỡ',
      'Mô phỏng',
      '© OpenStreetMap contributors (ODbL); Cục Bản đồ (sapnhap.bando.com.vn)',
      'Lập ngày 05/09/2026',
      'khi in khổ A4',
      'Quần đảo Hoàng Sa',
      'Quần đảo Trường Sa',
    ]) {
      expect(said).toContain(sentence);
    }
    expect(said.split('Quần đảo Hoàng Sa')).toHaveLength(2);
    const fonts = pdfFonts(bytes);
    expect(fonts).toHaveLength(3);
    for (const font of fonts) {
      expect(font.name).toContain('BeVietnamPro');
      expect(font).toMatchObject({ embedded: true, subset: true, toUnicode: true });
    }
  });

  test('lists on further pages all sources where its foot has no room for some', async () => {
    const sources = Array.from(
      { length: 60 },
      (_, index) => `Nguồn số ${index + 1} của các lớp dữ liệu trên bản đồ`,
    );
    const [first = '', ...others] = pdfPages(await printSheetPdf({ ...picture, sources }, options));
    const shown = (first.match(/Nguồn số \d+/g) ?? []).length;
    expect(lineOf(first)).toContain(`và ${60 - shown} nguồn khác`);
    expect(others.length).toBeGreaterThan(1);
    for (const page of others) expect(page).toContain('Nguồn dữ liệu');
    expect(others.join(' ').match(/Nguồn số \d+/g)).toHaveLength(60);
  });

  test('is tagged, titled and dated by its options alone', async () => {
    const bytes = await printSheetPdf(picture, options);
    expect(pdfInfo(bytes)).toMatchObject({
      Title: options.title,
      Tagged: 'yes',
      CreationDate: 'Sat Sep  5 00:00:00 2026 UTC',
      Pages: '1',
    });
    const tags = pdfStructure(bytes);
    expect(tags).toMatch(/H1[^"]*"Đường phủ sóng 5G/);
    expect(tags.match(/Figure/g)?.length).toBeGreaterThanOrEqual(5);
    expect(await printSheetPdf(picture, options)).toEqual(bytes);
  });

  test.each([
    ['a4', 'landscape', '841.89 x 595.28'],
    ['a4', 'portrait', '595.28 x 841.89'],
    ['a3', 'landscape', '1190.55 x 841.89'],
    ['a3', 'portrait', '841.89 x 1190.55'],
  ] as const)('%s %s is one page of that size', async (paper, orientation, size) => {
    const info = pdfInfo(await printSheetPdf(picture, { ...options, paper, orientation }));
    expect(info['Page size']).toContain(size);
    expect(info.Pages).toBe('1');
  });

  test('shows the map, its legend, the hatch of what is simulated and white paper round it', async () => {
    const legend = sampleLegend(1);
    const page = pdfPicture(await printSheetPdf({ ...picture, legend }, options), 1, 60);
    const counts = new Map<string, number>();
    for (let at = 0; at < page.data.length; at += 4) {
      const key = page.data.subarray(at, at + 3).toString('hex');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const count = (color: string) => counts.get(color.slice(1).toLowerCase()) ?? 0;
    expect(count(tokens.light.sea)).toBeGreaterThan(20_000);
    expect(count(tokens.light.land)).toBeGreaterThan(20_000);
    expect(count('#001000')).toBeGreaterThan(20);
    expect(count('#FFFFFF')).toBeGreaterThan(100_000);
    const purple = [...counts].filter(([color]) => /^6[5-9a-f]4[a-f0-9]9/.test(color));
    expect(purple.length).toBeGreaterThan(0);
  });
});

test('speaks English when the picture does', async () => {
  if (!hasPoppler) return;
  const bytes = await printSheetPdf({ ...picture, language: 'en' }, options);
  const said = lineOf(pdfPages(bytes).join(' '));
  expect(said).toContain('Legend');
  expect(said).toContain('Made on 5 Sep 2026');
  expect(said).toContain('Simulated');
});

test('a picture that cannot be read, and a stop, are told in the language of the picture', async () => {
  const broken = printSheetPdf({ ...picture, png: new Blob(['no picture']) }, options);
  await expect(broken).rejects.toMatchObject({ code: 'picture-unreadable' });
  await expect(broken).rejects.toBeInstanceOf(ExportFault);
  await expect(broken).rejects.toThrow('Không đọc được hình bản đồ');
  const stopped = printSheetPdf({ ...picture, language: 'en' }, { ...options, signal: AbortSignal.abort() });
  await expect(stopped).rejects.toMatchObject({ code: 'aborted', message: 'Stopped. No file was saved.' });
});

test('fonts that cannot be had are a failure with a sentence, never other fonts', async () => {
  const { fonts: _, ...without } = options;
  await expect(printSheetPdf(picture, without)).rejects.toMatchObject({ code: 'font-missing' });
  await expect(printSheetPdf(picture, without)).rejects.toThrow('Be Vietnam Pro');
});

test('the map is asked for in the shape and the pixels of its place', () => {
  const wide = printPictureSize('a4', 'landscape');
  expect(wide.widthPx / wide.heightPx).toBeGreaterThan(1.2);
  expect(wide.widthPx * wide.pixelRatio).toBeGreaterThan(2200);
  const tall = printPictureSize('a3', 'portrait');
  expect(tall.widthPx / tall.heightPx).toBeLessThan(1.1);
});
