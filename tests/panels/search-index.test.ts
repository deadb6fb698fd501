import { describe, expect, it } from 'vitest';
import { searchHits, searchIndex } from '../../src/panels/search-index.ts';
import { tinyState } from './tiny-state.ts';

const { city } = tinyState('vi');
const entries = city ? searchIndex(city, 'vi') : [];
const titles = (query: string) => searchHits(entries, query).map(({ entry }) => entry.title);

describe('search', () => {
  it('finds a commune however it is typed', () => {
    for (const query of ['hoa bac', 'Hòa Bắc', 'Hoà Bắc', 'HOA BAC', 'phường Hòa Bắc', 'hoa b', 'bac']) {
      expect(titles(query)[0], query).toBe('Phường Hòa Bắc');
    }
  });

  it('finds a commune by the units and the district it came from, and says which', () => {
    expect(titles('hoa lien')).toEqual(['Phường Hòa Bắc']);
    expect(searchHits(entries, 'xã Trà Vinh')[0]?.former).toBe('Xã Trà Vinh');
    expect(searchHits(entries, 'nam tra my')[0]?.former).toBe('Nam Trà My');
    expect(searchHits(entries, 'tra nui')[0]?.former).toBeNull();
  });

  it('takes what follows a comma, or a word too many, as a hint only', () => {
    expect(titles('xã Hòa Liên, Hòa Vang')).toEqual(['Phường Hòa Bắc']);
    expect(titles('hòa liên thành nhỏ')).toEqual(['Phường Hòa Bắc']);
  });

  it('finds places by name, English name and kind, and dead zones', () => {
    expect(titles('far port')).toEqual(['Cảng Xa']);
    expect(titles('khu cong nghiep')).toContain('Khu Có Lỗ');
    expect(titles('thon xa')).toEqual(['Thôn Xa']);
  });

  it('prefers present names to former ones', () => {
    const [first, ...others] = city?.communes ?? [];
    if (!city || !first) throw new Error('The tiny state has communes.');
    const namesake = { ...first, code: '9', name: 'Liên Chiểu', nameEn: 'Lien Chieu', formerUnits: [] };
    const both = searchIndex({ ...city, communes: [first, ...others, namesake] }, 'vi');
    expect(searchHits(both, 'lien chieu').map(({ entry }) => entry.title)).toEqual([
      'Phường Liên Chiểu',
      'Phường Hòa Bắc',
    ]);
  });

  it('finds nothing for nothing and for nonsense', () => {
    expect(titles('')).toEqual([]);
    expect(titles(' , ')).toEqual([]);
    expect(titles('zzz')).toEqual([]);
    expect(titles('zzz hoa')).toEqual([]);
  });
});
