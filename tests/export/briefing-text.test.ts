import { expect, test } from 'vitest';
import { briefingText } from '../../src/export/briefing-text.ts';
import {
  PEOPLE,
  SAMPLE_BARS,
  SAMPLE_TABLE,
  sampleFigure,
  samplePage,
  samplePages,
  ZONES,
} from '../support/briefing-pages.ts';

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
    'Tỷ lệ dân số trong vùng phủ 5G: 94,9%, chưa đạt\nSố người chưa được phủ: 360.963 người',
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

test('it says in words what a slide shows by signs: verdicts, the target, what has changed, what is missing', () => {
  const page = samplePage({
    title: 'Phủ sóng',
    text: '',
    figures: [sampleFigure(), PEOPLE, ZONES],
    words: [],
    exhibit: SAMPLE_BARS,
    changes: [
      { figure: sampleFigure(), before: '93,2%', now: '94,9%' },
      { figure: sampleFigure({ asOf: '' }), before: '–', now: '94,9%' },
    ],
    missing: ['Lớp “x” không còn trong dữ liệu đang mở.'],
    dataLine: 'Dữ liệu 01/2026',
    sources: [],
  });
  expect(
    briefingText(samplePages([page]))
      .split('\n\n')
      .slice(1),
  ).toEqual([
    'Cảnh 1. Phủ sóng',
    [
      'Tỷ lệ dân số trong vùng phủ 5G: 94,9%, chưa đạt',
      'Số người chưa được phủ: 360.963 người',
      'Khu, cảng đạt 100%: 3 khu, đạt',
    ].join('\n'),
    [
      'Tỷ lệ phủ theo nhà mạng',
      '- Nhà mạng Một: 95,1%, đạt',
      '- Nhà mạng Hai: 94,9%, chưa đạt',
      '- Nhà mạng Ba: 71,5%, chưa đạt',
      '- Mục tiêu 95%',
    ].join('\n'),
    [
      'Số liệu đã đổi',
      '- Tỷ lệ dân số trong vùng phủ 5G: 93,2% → 94,9%, dữ liệu 01/2026',
      '- Tỷ lệ dân số trong vùng phủ 5G: – → 94,9%',
    ].join('\n'),
    'Cảnh còn thiếu\n- Lớp “x” không còn trong dữ liệu đang mở.',
    'Dữ liệu 01/2026\n',
  ]);
  const english = samplePage({ language: 'en', exhibit: null, missing: ['The layer “x” is gone.'] });
  const text = briefingText(samplePages([english], { language: 'en' }));
  expect(text).toContain('Share of people under 5G: 94.9%, not met');
  expect(text).toContain('The scene lacks\n- The layer “x” is gone.');
});
