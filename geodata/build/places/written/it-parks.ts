import type { WrittenPlace } from '../written-place.ts';

export const IT_PARKS: Record<string, WrittenPlace> = {
  'cntt-cvpm1': {
    standsFor:
      'operating (98 % full, 01/2024); recognised QĐ 1967/QĐ-TTg 07/12/2017; address 02 và 15 Quang Trung',
    status: 'operating',
    name: { vi: 'Công viên phần mềm Đà Nẵng số 1', en: 'Da Nang Software Park No. 1' },
    note: {
      vi: 'Đang hoạt động, được công nhận theo QĐ 1967/QĐ-TTg ngày 07/12/2017; lấp đầy 98% (01/2024). Địa chỉ: 02 và 15 Quang Trung.',
      en: 'Operating, recognised by decision 1967/QĐ-TTg of 7 December 2017; 98% let (January 2024). Address: 02 and 15 Quang Trung.',
    },
    source: 'nhadautu.vn, 22/01/2024 (10.885,6 m²); baodanang.vn, 12/2024 (địa chỉ)',
    asOf: '2024-01',
    position: {
      standsFor: 'derived: opposite Duy Tan University',
      source: 'OpenStreetMap: Đại học Duy Tân, 03 Quang Trung (đối diện)',
      note: {
        vi: 'Suy ra từ địa chỉ, đối diện Đại học Duy Tân (03 Quang Trung); sai số khoảng ±100 m.',
        en: 'Derived from the address, opposite Duy Tan University (03 Quang Trung); within about ±100 m.',
      },
    },
  },
  'cntt-ditp': {
    standsFor:
      'operating since 29/03/2019; QĐ 27/QĐ-TTg (01/2020); phase 2 planned to 341 ha in all; occupancy 31.82 %',
    status: 'operating',
    name: {
      vi: 'Khu CNTT tập trung Đà Nẵng (Danang IT Park), giai đoạn 1',
      en: 'Danang IT Park, phase 1',
    },
    note: {
      vi: 'Đang hoạt động từ 29/03/2019; được công nhận theo QĐ 27/QĐ-TTg (01/2020); lấp đầy 31,82%. Giai đoạn 2 được quy hoạch, nâng tổng diện tích lên 341 ha.',
      en: 'Operating since 29 March 2019; recognised by decision 27/QĐ-TTg (January 2020); 31.82% let. Phase 2 is planned and would bring the park to 341 ha in all.',
    },
    source:
      'baomoi.com 33574324; Ban Quản lý Khu công nghệ cao và các khu công nghiệp Đà Nẵng (131,1 ha); nhadautu.vn, 22/01/2024',
    asOf: '2024-01',
  },
  'cntt-fpt': {
    standsFor: 'operating; recognised QĐ 261/QĐ-TTg 03/2023; lô A4-1 KĐT FPT',
    status: 'operating',
    note: {
      vi: 'Đang hoạt động; được công nhận là khu CNTT tập trung theo QĐ 261/QĐ-TTg (03/2023); lô A4-1 Khu đô thị FPT.',
      en: 'Operating; recognised as a concentrated IT park by decision 261/QĐ-TTg (March 2023); lot A4-1, FPT urban area.',
    },
    source: 'nhadautu.vn, 22/01/2024; Việt Nam News, 16/01/2025',
    asOf: '2025-01-16',
    position: {
      standsFor: 'OSM node/5600384032',
      source: 'OpenStreetMap node/5600384032 (cổng sân thể thao FPT Software)',
      note: {
        vi: 'Lấy theo cổng sân thể thao FPT Software, không phải ranh giới của khu; chưa có sai số.',
        en: 'Taken from the gate of the FPT Software sports ground, not from the outline of the complex; the error is not known.',
      },
    },
  },
  'cntt-danangbay': {
    standsFor: 'planned (investment policy step, 01/2024); 2013 idea: IT zone 10 ha in Đa Phước urban area',
    status: 'planned',
    note: {
      vi: 'Đang làm thủ tục chủ trương đầu tư (01/2024), đang được xúc tiến (03/2026). Ý tưởng năm 2013: khu CNTT 10 ha trong Khu đô thị Đa Phước.',
      en: 'Investment policy under preparation (January 2024), being promoted (March 2026). The idea of 2013: an IT zone of 10 ha inside the Đa Phước urban area.',
    },
    source: 'nhadautu.vn, 22/01/2024; baodanang.vn, 03/2013; VietTimes, 11/03/2026',
    asOf: '2026-03-11',
    position: {
      standsFor: 'OSM way/1378265224',
      source: 'OpenStreetMap way/1378265224 (Khu đô thị Đa Phước)',
      note: {
        vi: 'Điểm nằm trong Khu đô thị Đa Phước; khu đất cụ thể chưa rõ nên chưa có sai số.',
        en: 'A point in the Đa Phước urban area; the plot is not known, so neither is the error.',
      },
    },
  },
  'cntt-viettel': {
    standsFor:
      'under construction since 01/07/2025; completion planned 06/2027; lô A1.1 Khu công viên Bắc Tượng đài; sources differ on floor area (39,871 m2 vs 80,000 m2) and bank (article says "bờ Đông", lot description is west bank)',
    status: 'under-construction',
    note: {
      vi: 'Khởi công 01/07/2025, dự kiến hoàn thành 06/2027; lô A1.1 Khu công viên Bắc Tượng đài. Các nguồn nêu diện tích sàn khác nhau: 39.871 m² và 80.000 m².',
      en: 'Ground broken on 1 July 2025, completion planned for June 2027; lot A1.1, Bắc Tượng đài park area. Sources differ on the floor area: 39,871 m² and 80,000 m².',
    },
    source: 'Báo chí 04/2024 (mô tả lô đất, 10.765 m²); nguoimuanha.vn và haiquanonline.com.vn, 01/07/2025',
    asOf: '2025-07-01',
    position: {
      standsFor: 'derived from lot description',
      source: 'Mô tả lô đất, đặt trên mạng đường OpenStreetMap',
      note: {
        vi: 'Suy ra từ mô tả lô đất (phía nam đường dẫn cầu Trần Thị Lý, phía đông cầu vượt đường 2 Tháng 9); sai số khoảng ±100 m. Một bài báo ghi bờ Đông sông Hàn, mô tả lô đất thì ở bờ Tây.',
        en: 'Derived from the description of the lot (south of the approach to Trần Thị Lý bridge, east of the 2 Tháng 9 flyover); within about ±100 m. One article says the east bank of the Hàn river, the description of the lot says the west bank.',
      },
    },
  },
};
