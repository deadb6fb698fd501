import type { PlaceProperties } from '../place-properties.ts';
import type { WrittenPlace } from '../written-place.ts';

export const DIGITAL_INFRASTRUCTURE: Record<string, WrittenPlace> = {
  'dc-aidc': {
    standsFor:
      'planned/under construction (>=10 MW, 1,000 racks, US$200 m; start Q4/2025-03/2026, operation Q4/2027)',
    status: 'planned',
    partOf: 'cnc',
    name: { vi: 'Trung tâm dữ liệu AIDC DeCenter (IPTP)', en: 'AIDC DeCenter data centre (IPTP)' },
    note: {
      vi: 'Khởi động dự án ngày 28/08/2025: từ 10 MW, 1.000 tủ máy chủ, 200 triệu USD, vận hành quý IV/2027. Ngày khởi công các nguồn nêu khác nhau (quý IV/2025 hoặc 29/03/2026), chưa có nguồn xác nhận nên ghi là quy hoạch.',
      en: 'Project launched on 28 August 2025: 10 MW or more, 1,000 racks, USD 200 million, operation in the fourth quarter of 2027. Sources differ on the start of building (fourth quarter of 2025 or 29 March 2026) and none confirms it, so it is recorded as planned.',
    },
    source: 'sggp.org.vn, baodanang.vn và vietnamplus.vn, 28/08/2025',
    asOf: '2025-08-28',
    position: {
      standsFor: 'inside Hi-Tech Park polygon',
      source: 'Điểm trong ranh giới Khu công nghệ cao, OpenStreetMap way/583371364',
      note: {
        vi: 'Nằm trong Khu công nghệ cao, lô đất chưa rõ; sai số tới góc xa nhất của ranh giới khu.',
        en: 'Inside the Hi-Tech Park, plot not known; the error reaches to the farthest corner of the park.',
      },
    },
  },
  'dc-viettel': {
    standsFor: 'planned start Q1/2026 (14 MW, Uptime Tier III)',
    status: 'planned',
    partOf: 'kcn-hoakhanh',
    name: { vi: 'Trung tâm dữ liệu Viettel, KCN Hòa Khánh', en: 'Viettel data centre, Hoa Khanh' },
    note: {
      vi: 'Dự kiến khởi công quý I/2026: 14 MW, chuẩn Uptime Tier III; chưa có nguồn xác nhận đã khởi công.',
      en: 'Start of building planned for the first quarter of 2026: 14 MW, Uptime Tier III; no source confirms it.',
    },
    source: 'nguoimuanha.vn, 07/2025',
    asOf: '2025-07',
    position: {
      standsFor: 'inside KCN Hòa Khánh',
      source: 'Điểm trong ranh giới KCN Hòa Khánh, OpenStreetMap relation/16032278',
      note: {
        vi: 'Nằm trong KCN Hòa Khánh, lô đất chưa rõ; sai số tới góc xa nhất của ranh giới khu.',
        en: 'Inside Hòa Khánh Industrial Park, plot not known; the error reaches to the farthest corner of the park.',
      },
    },
  },
  'cls-alc': {
    standsFor: 'planned start Q3/2025; 18 Tbps',
    status: 'planned',
    name: {
      vi: 'Trạm cập bờ cáp quang biển ALC (Viettel)',
      en: 'ALC submarine cable landing station (Viettel)',
    },
    note: {
      vi: 'Dự kiến khởi công quý III/2025, dung lượng 18 Tbps; chưa có nguồn xác nhận đã khởi công.',
      en: 'Start of building planned for the third quarter of 2025, 18 Tbps; no source confirms it.',
    },
    source: 'nguoimuanha.vn, 07/2025',
    asOf: '2025-07',
  },
  'cls-apg': {
    standsFor: 'operating (SMW3 retired per cable lists - verify)',
    status: 'operating',
    name: {
      vi: 'Trạm cập bờ cáp quang biển tại Đà Nẵng (APG, SMW3)',
      en: 'Submarine cable landing in Da Nang (APG, SMW3)',
    },
    note: {
      vi: 'Đang hoạt động với tuyến APG. Các danh mục cáp ghi tuyến SMW3 đã ngừng khai thác; báo chí 10/2025 vẫn kể tên SMW3, chưa kiểm chứng.',
      en: 'Operating for the APG cable. Cable lists say that SMW3 has been retired; the press still named it in October 2025, which is not verified.',
    },
    source: 'TeleGeography (danh mục cáp); thanhnien.vn, 20/10/2025',
    asOf: '2025-10-20',
  },
  'starlink-gw': {
    standsFor: 'licensed 13/02/2026 ("phường Liên Chiểu 2" in the licence - no such ward in the 2025 list)',
    status: 'planned',
    name: { vi: 'Trạm cổng mặt đất Starlink', en: 'Starlink gateway' },
    note: {
      vi: 'Được cấp phép ngày 13/02/2026; chưa có nguồn nào nói đã vận hành nên ghi là quy hoạch.',
      en: 'Licensed on 13 February 2026; no source says that it operates, so it is recorded as planned.',
    },
    source: 'baodautu.vn, 20/02/2026; vnexpress.net, 21/02/2026',
    asOf: '2026-02-21',
    position: {
      standsFor: 'commune label point',
      source: 'Điểm nhãn của phường Liên Chiểu',
      note: {
        vi: 'Giấy phép ghi “phường Liên Chiểu 2”, danh sách phường năm 2025 không có tên này.',
        en: 'The licence names “phường Liên Chiểu 2”, a ward that the list of 2025 does not have.',
      },
    },
  },
};

/** Data centres that `places.csv` does not list. */
export const MORE_DATA_CENTRES: PlaceProperties[] = [
  {
    id: 'dc-danang-h4',
    kind: 'data-centre',
    name_vi: 'Trung tâm dữ liệu Đà Nẵng, lô H4 Khu công nghệ cao',
    name_en: 'Da Nang data centre, lot H4, Hi-Tech Park',
    commune_code: null,
    status: 'under-construction',
    status_note_vi:
      'Xây dựng từ cuối tháng 3/2025 tại lô H4: 1.000 tủ máy chủ, chuẩn TIA-942C Rated-3 và Uptime Tier III, giai đoạn 1 là 800 tỷ đồng (báo chí 11/2025).',
    status_note_en:
      'Being built on lot H4 since the end of March 2025: 1,000 racks, TIA-942C Rated-3 and Uptime Tier III, phase 1 VND 800 billion (press, November 2025).',
    area_ha: null,
    footprint_area_ha: null,
    position: 'unknown',
    position_source: 'Không có nguồn',
    position_note_vi: 'Nằm trong Khu công nghệ cao; vị trí lô H4 chưa rõ nên chỉ liệt kê, không vẽ.',
    position_note_en:
      'Inside the Hi-Tech Park; where lot H4 lies is not known, so it is listed and not drawn.',
    position_error_m: null,
    source: 'vneconomy.vn, 11/2025',
    as_of: '2025-11',
    confidence: 'low',
    target_zone: false,
    part_of: 'cnc',
    floors: null,
  },
];
