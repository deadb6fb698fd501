import type { PlaceProperties } from '../place-properties.ts';
import type { WrittenPlace } from '../written-place.ts';

export const SOFTWARE_PARK_2: Record<string, WrittenPlace> = {
  'cntt-cvpm2': {
    standsFor:
      'operating since 16/01/2025 (phase 1: ICT 20 floors, ICT1 8, ICT2 8; about 92,000 m2 floor; about 1,400 bn VND); extension recognised QĐ 1238/QĐ-TTg 22/10/2024; đường Như Nguyệt',
    status: 'operating',
    name: { vi: 'Công viên phần mềm Đà Nẵng số 2', en: 'Da Nang Software Park No. 2' },
    note: {
      vi: 'Giai đoạn 1 khai trương ngày 16/01/2025 tại đường Như Nguyệt, đưa tòa nhà ICT1 vào hoạt động trước; tòa ICT và ICT2 có mục tiêu đưa vào hoạt động trong năm 2026. Ba tòa nhà ICT (20 tầng), ICT1 (8 tầng), ICT2 (8 tầng), tổng sàn khoảng 92.000 m², vốn khoảng 1.400 tỷ đồng. Được công nhận là phần mở rộng của khu CNTT tập trung theo QĐ 1238/QĐ-TTg ngày 22/10/2024.',
      en: 'Phase 1 opened on 16 January 2025 on Như Nguyệt street with building ICT1 in use first; ICT and ICT2 are to come into operation in 2026. Three buildings, ICT (20 floors), ICT1 (8) and ICT2 (8), about 92,000 m² of floor, about VND 1,400 billion. Recognised as an extension of the concentrated IT park by decision 1238/QĐ-TTg of 22 October 2024.',
    },
    source:
      'baodanang.vn, 12/2024; Việt Nam News và vietnam.vn, 16/01/2025; vneconomy.vn, 12/11/2025; VietTimes, 11/03/2026',
    asOf: '2026-03-11',
    position: {
      standsFor: 'demo web-app code',
      source: 'Tọa độ trong một ứng dụng bản đồ công khai, chưa kiểm chứng',
      note: {
        vi: 'Chưa kiểm chứng: tọa độ lấy từ một ứng dụng bản đồ công khai, phù hợp với địa chỉ đường Như Nguyệt; chưa có sai số.',
        en: 'Not verified: the coordinates come from a public demonstration map and agree with the address on Như Nguyệt street; the error is not known.',
      },
    },
  },
  'cntt-cvpm2-lab': {
    standsFor: 'under construction (plan: operation Q4/2026; check); 1,800 bn VND, 5,700 m2 floor',
    status: 'under-construction',
    kind: 'building',
    partOf: 'cntt-cvpm2',
    name: {
      vi: 'Lab-Fab đóng gói tiên tiến vi mạch bán dẫn (VSAP Lab)',
      en: 'VSAP Lab, advanced semiconductor packaging Lab-Fab',
    },
    note: {
      vi: 'Đã khởi động xây dựng (07/2025); dự kiến vận hành quý IV/2026, là mục tiêu năm 2026 của thành phố. Vốn 1.800 tỷ đồng, khu đất 2.288 m², sàn khoảng 5.700 m².',
      en: 'Building started (July 2025); operation planned for the fourth quarter of 2026, a city target for 2026. VND 1,800 billion, a plot of 2,288 m², about 5,700 m² of floor.',
    },
    source: 'sggp.org.vn, 07/2025; VietTimes, 11/03/2026',
    asOf: '2026-03-11',
    position: {
      standsFor: 'same compound as cntt-cvpm2',
      source: 'Đặt tay trong khuôn viên Công viên phần mềm số 2',
      note: {
        vi: 'Nằm trong Công viên phần mềm số 2; lô cụ thể chưa rõ nên ký hiệu được đặt tay cạnh điểm của công viên, mà điểm đó chưa kiểm chứng.',
        en: 'Inside Software Park No. 2; the plot is not known, so the symbol is placed by hand beside the point of the park, which is itself not verified.',
      },
    },
  },
  dsac: {
    standsFor:
      'operating (QĐ 2941/QĐ-UBND, announced 26/01/2024; at CVPM số 2; 200+ bn VND HPC project on floor 2 of ICT, 2025-2028)',
    status: 'operating',
    partOf: 'cntt-cvpm2',
    note: {
      vi: 'Đang hoạt động (QĐ 2941/QĐ-UBND, công bố 26/01/2024), đặt tại Công viên phần mềm số 2; dự án tính toán hiệu năng cao trên 200 tỷ đồng ở tầng 2 tòa nhà ICT, 2025–2028.',
      en: 'Operating (decision 2941/QĐ-UBND, announced 26 January 2024), at Software Park No. 2; a high-performance computing project of over VND 200 billion on floor 2 of building ICT, 2025–2028.',
    },
    source: 'baodanang.vn, 12/2024; vneconomy.vn, 12/11/2025 và 06/02/2026',
    asOf: '2026-02-06',
    position: {
      standsFor: 'same compound as cntt-cvpm2',
      source: 'Đặt tay trong khuôn viên Công viên phần mềm số 2',
      note: {
        vi: 'Nằm trong Công viên phần mềm số 2; ký hiệu được đặt tay cạnh điểm của công viên, mà điểm đó chưa kiểm chứng.',
        en: 'Inside Software Park No. 2; the symbol is placed by hand beside the point of the park, which is itself not verified.',
      },
    },
  },
};

const BUILDING: Omit<
  PlaceProperties,
  | 'id'
  | 'name_vi'
  | 'name_en'
  | 'status'
  | 'status_note_vi'
  | 'status_note_en'
  | 'source'
  | 'as_of'
  | 'floors'
> = {
  kind: 'building',
  commune_code: null,
  area_ha: null,
  footprint_area_ha: null,
  position: 'unknown',
  position_source: 'Không có nguồn',
  position_note_vi:
    'Nằm trong Công viên phần mềm số 2; vị trí từng tòa nhà chưa rõ nên chỉ liệt kê, không vẽ.',
  position_note_en:
    'Inside Software Park No. 2; where each building stands is not known, so it is listed and not drawn.',
  position_error_m: null,
  confidence: 'medium',
  target_zone: false,
  part_of: 'cntt-cvpm2',
};

const OPEN_CONFLICT = {
  vi: 'Xây dựng cùng giai đoạn 1, nhưng lễ khai trương ngày 16/01/2025 chỉ đưa ICT1 vào hoạt động; đưa tòa nhà này vào hoạt động là mục tiêu năm 2026 của thành phố (11/03/2026).',
  en: 'Built with phase 1, but the opening of 16 January 2025 put only ICT1 into use; bringing this building into operation is a city target for 2026 (11 March 2026).',
};

/** The buildings of phase 1; `commune_code` is that of the park. */
export const SOFTWARE_PARK_2_BUILDINGS: PlaceProperties[] = [
  {
    ...BUILDING,
    id: 'cvpm2-ict',
    name_vi: 'Tòa nhà ICT',
    name_en: 'Building ICT',
    status: 'under-construction',
    status_note_vi: `20 tầng. ${OPEN_CONFLICT.vi}`,
    status_note_en: `20 floors. ${OPEN_CONFLICT.en}`,
    source: 'kienthuc.net.vn, 10/2023 (số tầng); vietnam.vn, 16/01/2025; VietTimes, 11/03/2026',
    as_of: '2026-03-11',
    floors: 20,
  },
  {
    ...BUILDING,
    id: 'cvpm2-ict1',
    name_vi: 'Tòa nhà ICT1',
    name_en: 'Building ICT1',
    status: 'operating',
    status_note_vi:
      '8 tầng. Đưa vào hoạt động ngày 16/01/2025; tổng sàn trên 39.000 m², diện tích khai thác 21.000 m².',
    status_note_en:
      '8 floors. In operation since 16 January 2025; over 39,000 m² of floor, 21,000 m² for use.',
    source: 'kienthuc.net.vn, 10/2023 (số tầng); vietnam.vn, 16/01/2025',
    as_of: '2025-01-16',
    floors: 8,
  },
  {
    ...BUILDING,
    id: 'cvpm2-ict2',
    name_vi: 'Tòa nhà ICT2',
    name_en: 'Building ICT2',
    status: 'under-construction',
    status_note_vi: `8 tầng, sàn 27.220 m² theo thiết kế năm 2021. ${OPEN_CONFLICT.vi}`,
    status_note_en: `8 floors, 27,220 m² of floor in the design of 2021. ${OPEN_CONFLICT.en}`,
    source:
      'kienthuc.net.vn, 10/2023 (số tầng); thitruonghanghoa.com, 26/10/2021 (diện tích sàn); vietnam.vn, 16/01/2025; VietTimes, 11/03/2026',
    as_of: '2026-03-11',
    floors: 8,
  },
];
