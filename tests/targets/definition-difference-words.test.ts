import { describe, expect, it } from 'vitest';
import type { DefinitionKey } from '../../src/coverage/result.ts';
import { definitionDifferenceWords } from '../../src/targets/definition-difference-words.ts';

const none = { addedPeople: 0, addedCommunes: 0, droppedPeople: 0, droppedCommunes: 0 };

function said(
  key: DefinitionKey,
  value: number,
  difference: Partial<typeof none>,
  landValue: number | null = 26.4,
) {
  return definitionDifferenceWords(
    { key, value, anyValue: 85, difference: { ...none, ...difference }, landValue },
    'vi',
  );
}

describe('why a definition differs', () => {
  it('says nothing of the headline itself', () => {
    expect(said('any', 85, {})).toBe('');
  });

  it('names who has only another operator', () => {
    expect(said('operator:a', 61, { droppedPeople: 2400, droppedCommunes: 2 })).toBe(
      'Thấp hơn tỷ lệ chính 24,0 điểm phần trăm: 2.400 người chỉ có sóng của nhà mạng khác.',
    );
  });

  it('counts both ways for centroids', () => {
    const words = said('commune-centroid', 90, {
      addedPeople: 600,
      addedCommunes: 1,
      droppedPeople: 100,
      droppedCommunes: 1,
    });
    expect(words).toBe(
      'Cao hơn tỷ lệ chính 5,0 điểm phần trăm: tính thêm 600 người chưa có sóng ở 1 xã, phường, bỏ ra 100 người đã có sóng ở 1 xã, phường.',
    );
  });

  it('tells of clustered people only once the land is known', () => {
    const lost = { droppedPeople: 4378, droppedCommunes: 4 };
    expect(said('commune-area', 41.2, lost)).toContain('26,4% diện tích');
    expect(said('commune-area', 41.2, lost, null)).toContain('bỏ ra 4.378 người');
  });

  it('says when there is no difference, or one that evens out', () => {
    expect(said('largest-per-commune', 85, {})).toBe('Với dữ liệu này bằng đúng tỷ lệ chính.');
    const even = { addedPeople: 5, addedCommunes: 1, droppedPeople: 5, droppedCommunes: 1 };
    expect(said('commune-centroid', 85, even)).toMatch(
      /^Bằng tỷ lệ chính dù cách đếm khác: tính thêm 5 người/,
    );
  });

  it('sets land beside people', () => {
    expect(said('land-area', 26.4, {})).toContain('26,4% diện tích đất nhưng có 85,0% dân số');
  });
});
