import { expect, test } from 'vitest';
import { creditParts } from '../../../src/export/sheet/credit-line.ts';

test('each part of a source stands once, those that a licence asks for first', () => {
  expect(
    creditParts([
      'Báo chí 2024; Bản đồ mở 06/2026 (ODbL 1.0, © người đóng góp; vị trí)',
      'Quyết định 12 (Dữ kiện công khai; dẫn nguồn)',
      'Cơ quan A; Bản đồ mở 06/2026 (ODbL 1.0, © người đóng góp; vị trí)',
      'WorldPop 2020 (CC BY 4.0)',
    ]),
  ).toEqual([
    'Bản đồ mở 06/2026 (ODbL 1.0, © người đóng góp; vị trí)',
    'WorldPop 2020 (CC BY 4.0)',
    'Báo chí 2024',
    'Quyết định 12',
    'Cơ quan A',
  ]);
});

test('a bracket inside a source, and one that is the whole source, are kept', () => {
  expect(
    creditParts([
      'Kho (bản mở), bản 2',
      '(không rõ)',
      'Cục (cuc.gov.vn)',
      'Trang A (nhà xuất bản) (không nêu điều khoản)',
    ]),
  ).toEqual(['Kho (bản mở), bản 2', '(không rõ)', 'Cục (cuc.gov.vn)', 'Trang A (nhà xuất bản)']);
});
