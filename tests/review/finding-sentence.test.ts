import { describe, expect, test } from 'vitest';
import type { Finding, FindingPlace } from '../../src/review/finding.ts';
import { findingDetail } from '../../src/review/finding-sentence.ts';

const place: FindingPlace = {
  subject: { vi: 'Xã Cẩm Sơn', en: 'Cam Son commune' },
  thing: null,
  position: null,
  bbox: null,
};
const named = { vi: 'Phường An Bình', en: 'An Binh ward' };
const actual = { vi: 'Xã Đông Hải', en: 'Dong Hai commune' };

const sentences: [Finding, vi: string, en: string][] = [
  [
    { rule: 'dead-zone-in-service-area', ...place, values: { operators: ['Alpha', 'unknown'] } },
    'báo chưa có sóng nhưng nằm trong vùng phủ của Alpha, nhà mạng không rõ',
    'reported to have no signal, yet in the service area of Alpha, an operator not named',
  ],
  [
    // never rounded up to the target
    { rule: 'zone-declared-full-with-hole', ...place, values: { percent: 99.99, uncoveredHa: 0.004 } },
    'khai báo 100%, tính được 99,9%, còn <0,01\u00a0ha chưa phủ',
    'declared 100%, computed 99.9%, <0.01\u00a0ha not covered',
  ],
  [
    { rule: 'zone-declared-full-with-hole', ...place, values: { percent: null, uncoveredHa: null } },
    'khai báo 100% nhưng vị trí đã biết nằm ngoài vùng phủ',
    'declared 100%, yet its known position is out of reach',
  ],
  [
    {
      rule: 'stations-too-close',
      ...place,
      values: { operator: 'Alpha', other: 'A1', distanceM: 12.4 },
    },
    'của Alpha, cách trạm A1 chỉ 12\u00a0m',
    'of Alpha, only 12\u00a0m from station A1',
  ],
  [
    { rule: 'radius-implausible', ...place, values: { radiusM: 2_700, modelM: 900 } },
    'bán kính 2,7\u00a0km, mô hình phủ sóng cho 900\u00a0m',
    'radius 2.7\u00a0km, the radio model gives 900\u00a0m',
  ],
  [
    { rule: 'radius-implausible', ...place, values: { radiusM: 20_000, modelM: null } },
    'bán kính 20\u00a0km, quá xa đối với 5G',
    'radius 20\u00a0km, too far for 5G',
  ],
  [
    { rule: 'invalid-polygon', ...place, values: { fault: 'repeated-ring' } },
    'một vòng của đường viền được vẽ hai lần',
    'a ring of the outline is drawn twice',
  ],
  [
    { rule: 'commune-sum-differs', ...place, values: { units: 1_234.5, list: 1_300 } },
    'các ô cộng lại 1.234,5 người, danh sách ghi 1.300 người',
    'its units add up to 1,234.5 people, the list has 1,300',
  ],
  [
    {
      rule: 'census-exceeded',
      ...place,
      values: { list: 10_312, census: 6_681, date: '2019-04-01' },
    },
    'danh sách ghi 10.312 người, gấp 1,54 lần Tổng điều tra ngày 01/04/2019 (6.681 người)',
    '10,312 people in the list, 1.54 times the census of 1 Apr 2019 (6,681 people)',
  ],
  [
    { rule: 'census-not-reached', ...place, values: { list: 600, census: 1_000, date: null } },
    'danh sách ghi 600 người, bằng 0,60 lần Tổng điều tra gần nhất (1.000 người)',
    '600 people in the list, only 0.60 times the last census (1,000 people)',
  ],
  [
    {
      rule: 'official-total-differs',
      ...place,
      values: { list: 3_122_915, announced: 3_065_628, source: 'Nghị quyết' },
    },
    'danh sách cộng lại 3.122.915 người, đã công bố 3.065.628 người (lệch\u00a0+1,87%; Nghị quyết)',
    'the list adds up to 3,122,915 people, 3,065,628 were announced (+1.87% apart; Nghị quyết)',
  ],
  [
    { rule: 'zone-area-differs', ...place, values: { drawnHa: 29.74, officialHa: 50.1 } },
    'hình vẽ 29,7\u00a0ha, số công bố 50,1\u00a0ha (lệch\u00a0−40,6%)',
    'drawn 29.7\u00a0ha, officially 50.1\u00a0ha (−40.6% apart)',
  ],
  [
    { rule: 'place-outside-its-commune', ...place, values: { named, actual, percent: null } },
    'ghi ở Phường An Bình nhưng vị trí thuộc Xã Đông Hải',
    'said to be in An Binh ward, its position is in Dong Hai commune',
  ],
  [
    { rule: 'place-outside-its-commune', ...place, values: { named, actual: null, percent: 0 } },
    'ghi ở Phường An Bình nhưng vị trí nằm ngoài mọi xã, phường',
    'said to be in An Binh ward, its position is in no commune',
  ],
  [
    { rule: 'place-outside-its-commune', ...place, values: { named, actual, percent: 25 } },
    'ghi ở Phường An Bình nhưng chỉ 25,0% diện tích ở đó, phần lớn hơn thuộc Xã Đông Hải',
    'said to be in An Binh ward, yet only 25.0% of it is there and more in Dong Hai commune',
  ],
  [
    { rule: 'dataset-old', ...place, values: { date: '2024-12', months: 18 } },
    'tính đến 12/2024, đã 18 tháng',
    'as of Dec 2024, 18 months ago',
  ],
];

describe('a finding in words', () => {
  test.each(sentences)('%#: $rule', (finding, vi, en) => {
    expect(findingDetail(finding, 'vi')).toBe(vi);
    expect(findingDetail(finding, 'en')).toBe(en);
  });
});
