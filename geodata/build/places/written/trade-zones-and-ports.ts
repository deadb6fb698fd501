import type { LocalText } from '../../../../src/text/language.ts';
import type { WrittenPlace, WrittenPosition } from '../written-place.ts';

const FTZ_SOURCE =
  'QĐ 1142/QĐ-TTg ngày 13/06/2025; QĐ 1092/QĐ-UBND, 08/2025 (thanhnien.vn, 26/08/2025; baodanang.vn 3300394)';

function location(number: number): LocalText {
  return {
    vi: `Khu thương mại tự do Đà Nẵng, vị trí ${number}`,
    en: `Da Nang Free Trade Zone, location ${number}`,
  };
}

function plannedLocation(number: number, standsFor: string, note: LocalText): WrittenPlace {
  return {
    standsFor,
    status: 'planned',
    name: location(number),
    note,
    source: FTZ_SOURCE,
    asOf: '2025-08-26',
  };
}

function fromLimits(limits: LocalText, error: LocalText): WrittenPosition {
  return {
    standsFor: 'estimated from the written limits',
    source: 'Ước từ tứ cận ghi trong QĐ 1142/QĐ-TTg',
    note: {
      vi: `Ước từ tứ cận trong quyết định (${limits.vi}); sai số khoảng ${error.vi}. Chưa có ranh giới số.`,
      en: `Estimated from the limits written in the decision (${limits.en}); within about ${error.en}. No digital boundary is public.`,
    },
  };
}

export const TRADE_ZONES_AND_PORTS: Record<string, WrittenPlace> = {
  'ftz-1': {
    ...plannedLocation(1, 'planned', { vi: 'Đang quy hoạch, 100 ha.', en: 'Planned, 100 ha.' }),
    position: fromLimits(
      {
        vi: 'chân đèo Hải Vân, sông Cu Đê, vịnh Kim Liên, phía đông KCN Liên Chiểu',
        en: 'foot of the Hải Vân pass, Cu Đê river, Kim Liên bay, east of Liên Chiểu Industrial Park',
      },
      { vi: '±1 km', en: '±1 km' },
    ),
  },
  'ftz-2': {
    ...plannedLocation(2, 'planned (SDN MoU)', {
      vi: 'Đang quy hoạch, 77 ha; đã có bản ghi nhớ với Công ty CP Đầu tư Sài Gòn – Đà Nẵng (SDN).',
      en: 'Planned, 77 ha; a memorandum with Saigon – Da Nang Investment Corporation (SDN) is signed.',
    }),
    position: fromLimits(
      {
        vi: 'giữa dự án Làng Vân và KCN Liên Chiểu',
        en: 'between the Làng Vân project and Liên Chiểu Industrial Park',
      },
      { vi: '±1,5 km', en: '±1.5 km' },
    ),
  },
  'ftz-3': {
    ...plannedLocation(3, 'planned', { vi: 'Đang quy hoạch, 500 ha.', en: 'Planned, 500 ha.' }),
    position: fromLimits(
      {
        vi: 'bờ bắc sông Cu Đê, phía tây tuyến tránh Nam Hải Vân',
        en: 'north bank of the Cu Đê river, west of the Nam Hải Vân bypass',
      },
      { vi: '±2 km', en: '±2 km' },
    ),
  },
  'ftz-4': {
    ...plannedLocation(4, 'planned (phường Liên Chiểu + xã Bà Nà)', {
      vi: 'Đang quy hoạch, 559 ha, thuộc phường Liên Chiểu và xã Bà Nà.',
      en: 'Planned, 559 ha, in Liên Chiểu ward and Bà Nà commune.',
    }),
    position: {
      standsFor: 'commune label point',
      source: 'Điểm nhãn của phường Liên Chiểu',
      note: {
        vi: 'Vị trí này trải trên cả phường Liên Chiểu và xã Bà Nà.',
        en: 'The location lies in both Liên Chiểu ward and Bà Nà commune.',
      },
    },
  },
  'ftz-5': {
    standsFor: 'under construction since 27/08/2025 (thôn An Sơn, chân núi Bà Nà)',
    status: 'under-construction',
    name: location(5),
    note: {
      vi: 'Khởi động xây dựng hạ tầng ngày 27/08/2025 (Sun Group), 90 ha, thôn An Sơn, chân núi Bà Nà.',
      en: 'Infrastructure started on 27 August 2025 (Sun Group), 90 ha, An Sơn village at the foot of Bà Nà mountain.',
    },
    source: FTZ_SOURCE,
    asOf: '2025-08-27',
  },
  'ftz-6': plannedLocation(6, 'planned', { vi: 'Đang quy hoạch, 154 ha.', en: 'Planned, 154 ha.' }),
  'ftz-7': {
    ...plannedLocation(7, 'planned (area by difference 1,881-1,480; commune not verified)', {
      vi: 'Đang quy hoạch; 401 ha là phần còn lại của tổng 1.881 ha sau sáu vị trí kia.',
      en: 'Planned; 401 ha is what the total of 1,881 ha leaves after the other six.',
    }),
    position: {
      standsFor: 'commune label point',
      source: 'Điểm nhãn của xã Hòa Vang, xã chưa kiểm chứng',
      note: {
        vi: 'Xã cũng chưa kiểm chứng: quyết định quy hoạch kể bốn xã, phường của cả bảy vị trí mà không nêu riêng vị trí này.',
        en: 'The commune is not verified either: the planning decision names four communes for all seven locations, not one for this location.',
      },
    },
  },
  'port-tiensa': {
    standsFor: 'operating',
    status: 'operating',
    note: { vi: 'Đang hoạt động.', en: 'Operating.' },
    source: 'OpenStreetMap',
    asOf: null,
  },
  'port-thoquang': {
    standsFor: 'operating',
    status: 'operating',
    name: { vi: 'Khu bến cảng Thọ Quang – Sơn Trà', en: 'Tho Quang – Son Tra port area' },
    note: { vi: 'Đang hoạt động.', en: 'Operating.' },
    source: 'OpenStreetMap',
    asOf: null,
    position: {
      standsFor: 'OSM way/630380551',
      source: 'OpenStreetMap way/630380551 (ODbL), 06/2026',
      note: {
        vi: 'OpenStreetMap vẽ đây là đất cảng nhưng không ghi tên; tên ở đây đặt theo vị trí.',
        en: 'OpenStreetMap draws this as port land without a name; the name here follows from the place.',
      },
    },
  },
  'port-lienchieu': {
    standsFor:
      'under construction (shared infrastructure since 14/12/2022, 97 % in 01/2026; container terminal 172.6 ha, 45,268 bn VND, started 19/01/2026)',
    status: 'under-construction',
    note: {
      vi: 'Đang xây dựng: hạ tầng dùng chung từ 14/12/2022, đạt 97% (01/2026); bến cảng container khởi công 19/01/2026, 172,6 ha, 45.268 tỷ đồng. Con số 1.285 ha do báo chí nêu, chưa rõ có gồm mặt nước hay không.',
      en: 'Under construction: shared infrastructure since 14 December 2022, 97% done (January 2026); container terminal started on 19 January 2026, 172.6 ha, VND 45,268 billion. The figure of 1,285 ha is from the press; whether it includes water is not clear.',
    },
    source: 'Báo chí 01/2026; vietnamnet.vn, 23/09/2025 (bến container)',
    asOf: '2026-01-19',
    position: {
      standsFor: 'estimated (shore N of KCN',
      source: 'Ước theo mô tả: bờ biển phía bắc KCN Liên Chiểu',
      note: {
        vi: 'Ước theo mô tả, bờ biển phía bắc KCN Liên Chiểu; sai số khoảng ±1 km.',
        en: 'Estimated from the description, the shore north of Liên Chiểu Industrial Park; within about ±1 km.',
      },
    },
  },
  'port-kyha': {
    standsFor: 'operating',
    status: 'operating',
    note: { vi: 'Đang hoạt động; chưa có nguồn xác nhận.', en: 'Operating; no source confirms it.' },
    source: 'Hiểu biết chung, chưa có nguồn kiểm chứng',
    asOf: null,
    position: {
      standsFor: 'general knowledge',
      source: 'Hiểu biết chung, khoảng 15°29′ bắc, 108°41′ đông; chưa kiểm chứng',
      note: {
        vi: 'Chưa kiểm chứng: tọa độ theo hiểu biết chung, chỉ chính xác tới phút (khoảng 1 đến 2 km).',
        en: 'Not verified: coordinates from general knowledge, good to a minute of arc only (about 1 to 2 km).',
      },
    },
  },
  'port-chulai': {
    standsFor: 'operating',
    status: 'operating',
    note: { vi: 'Đang hoạt động (báo cáo 01/2022).', en: 'Operating (report of January 2022).' },
    source: 'Ban Quản lý các khu kinh tế và khu công nghiệp tỉnh Quảng Nam, báo cáo 01/2022',
    asOf: '2022-01',
  },
};
