import { expect, test } from 'vitest';
import { briefingText } from '../../src/export/briefing-text.ts';
import { PEOPLE, SAMPLE_TABLE, sampleFigure, samplePage, samplePages } from '../support/briefing-pages.ts';

test('a briefing in words says each thing once, exhibits row by row, and every source at the end', () => {
  const first = samplePage({
    number: 1,
    title: 'Phủ sóng',
    text: '94,9% dân số đã được phủ.',
    figures: [sampleFigure(), PEOPLE],
    words: ['94,9% dân số đã được phủ.', 'Số người chưa được phủ: 360.963 người.', 'Bản đồ có 3 lớp.'],
    exhibit: SAMPLE_TABLE,
    dataLine: 'Dữ liệu 01/2026 · Mô phỏng',
    sources: ['Nguồn A', 'Nguồn B'],
  });
  const second = samplePage({
    number: 2,
    title: 'Khác',
    text: '',
    figures: [],
    words: [],
    exhibit: null,
    dataLine: '',
    sources: ['Nguồn B'],
  });
  const text = briefingText(samplePages([first, second], { title: 'Họp', today: '2026-09-05' }));
  if (SAMPLE_TABLE.kind !== 'table') throw new Error('The sample is a table.');
  const { title, columns, rows, more } = SAMPLE_TABLE;
  expect(text.split('\n\n')).toEqual([
    'Họp\nLập ngày 05/09/2026',
    'Cảnh 1. Phủ sóng',
    '94,9% dân số đã được phủ.',
    'Tỷ lệ dân số trong vùng phủ 5G: 94,9%\nSố người chưa được phủ: 360.963 người',
    'Bản đồ có 3 lớp.',
    [
      title,
      ...rows.map((row) => `- ${row.map((cell, at) => `${columns[at]?.heading}: ${cell}`).join('; ')}`),
      ...(more ? [more] : []),
    ].join('\n'),
    'Dữ liệu 01/2026 · Mô phỏng',
    'Cảnh 2. Khác',
    'Nguồn\n- Nguồn A\n- Nguồn B\n',
  ]);
});
