import { describe, expect, it } from 'vitest';
import { columnPositions, splitPair } from '../../../src/intake/placing/position-columns.ts';

describe('positions in two columns', () => {
  it('are pairs in the order of the file, whatever they mean', () => {
    const rows = [
      ['a', '1.775.000,5', '550.000,25'],
      ['b', 1_775_100, '550100'],
    ];
    const { flat, faults } = columnPositions(rows, { first: 1, second: 2 }, 'comma');
    expect([...flat]).toEqual([1_775_000.5, 550_000.25, 1_775_100, 550_100]);
    expect(faults).toEqual([]);
  });

  it('have a fault where a row has none, and keep their places', () => {
    const rows = [['x', '16'], ['', '16'], [null, null], [108.2]];
    const { flat, faults } = columnPositions([...rows, [108, 16]], { first: 0, second: 1 }, 'point');
    expect(faults).toEqual([
      { index: 0, code: 'coordinate-not-a-number', value: 'x, 16' },
      { index: 1, code: 'value-missing', value: ', 16' },
      { index: 2, code: 'value-missing', value: 'null, null' },
      { index: 3, code: 'value-missing', value: '108.2, null' },
    ]);
    expect([...flat.slice(0, 8)].every(Number.isNaN)).toBe(true);
    expect([...flat.slice(8)]).toEqual([108, 16]);
  });
});

describe('positions in one column', () => {
  it.each([
    ['16.05, 108.2', [16.05, 108.2]],
    ['16.05,108.2', [16.05, 108.2]],
    ['16.05 108.2', [16.05, 108.2]],
    ['16,05; 108,2', [16.05, 108.2]],
    ['16,05 108,2', [16.05, 108.2]],
    ['16,05,108,2', [16.05, 108.2]],
    ['(16.05, 108.2)', [16.05, 108.2]],
    ['16.05/108.2', [16.05, 108.2]],
    ['POINT (108.2 16.05)', [108.2, 16.05]],
    ['SRID=4326;POINT(108.2 16.05)', [108.2, 16.05]],
    ['16°03\'00"N 108°12\'00"E', [16.05, 108.2]],
    ['16°03\'00"N, 108°12\'00"E', [16.05, 108.2]],
    ["108°12'Đ; 16°03'B", [108.2, 16.05]],
    ["16°03' vĩ độ Bắc 108°12' kinh độ Đông", [16.05, 108.2]],
    ['16.03.00, 108.12.00', [16.05, 108.2]],
    ["'16.05, '108.2", [16.05, 108.2]],
  ])('%s', (text, pair) => {
    const { flat, faults } = columnPositions([[text]], { both: 0 }, 'point');
    expect(faults).toEqual([]);
    expect(flat[0]).toBeCloseTo(pair[0]!, 9);
    expect(flat[1]).toBeCloseTo(pair[1]!, 9);
  });

  it.each(['', '16.05', 'a, b', '1, 2, 3, x', null])('%j has none', (cell) => {
    expect(columnPositions([[cell]], { both: 0 }, 'point').faults).toHaveLength(1);
  });

  it('does not hang on long texts', () => {
    expect(splitPair(`${'1 '.repeat(50_000)}x`)).toHaveLength(1);
  });
});
