import type { LocalText } from '../../../../src/text/language.ts';
import type { WrittenPlace } from '../written-place.ts';

const OPERATING: LocalText = { vi: 'Đang hoạt động.', en: 'Operating.' };

function university(name: LocalText): WrittenPlace {
  return {
    standsFor: 'operating',
    status: 'operating',
    name,
    note: OPERATING,
    source: 'OpenStreetMap',
    asOf: null,
  };
}

export const INNOVATION_SPACES: Record<string, WrittenPlace> = {
  'cntt-hoaxuan': {
    standsFor:
      'planned (investment policy step; about 12,000 bn VND; inside 3,770 ha innovation planning area)',
    status: 'planned',
    note: {
      vi: 'Đang làm thủ tục chủ trương đầu tư, vốn khoảng 12.000 tỷ đồng, nằm trong khu vực quy hoạch đổi mới sáng tạo 3.770 ha; đang được xúc tiến (03/2026).',
      en: 'Investment policy under preparation, about VND 12,000 billion, inside the innovation planning area of 3,770 ha; being promoted (March 2026).',
    },
    source: 'nhadautu.vn, 22/01/2024; vietnam.vn, 2024; VietTimes, 11/03/2026',
    asOf: '2026-03-11',
  },
  'dn-innospace': {
    standsFor: 'planned 2025-2028 (15 floors, 489 bn VND; former phường An Hải Nam)',
    status: 'planned',
    name: { vi: 'Không gian đổi mới sáng tạo Đà Nẵng', en: 'Da Nang Innovation Space' },
    note: {
      vi: 'Dự án 2025–2028: tòa nhà 15 tầng, gần 1.900 m² đất, trên 489 tỷ đồng, tại phường An Hải Nam cũ. Khởi công là mục tiêu năm 2026 của thành phố.',
      en: 'Project for 2025–2028: a building of 15 floors on nearly 1,900 m², over VND 489 billion, in the former ward of An Hải Nam. Breaking ground is a city target for 2026.',
    },
    source: 'vietnam.vn, 2024; VietTimes, 11/03/2026',
    asOf: '2026-03-11',
  },
  'dn-gba': {
    standsFor: 'announced (place not found)',
    status: 'planned',
    name: {
      vi: 'Không gian đổi mới sáng tạo Đà Nẵng – Vùng Vịnh Lớn',
      en: 'Da Nang – Greater Bay Area Innovation Space',
    },
    note: {
      vi: 'Đã công bố; báo chí không nêu địa điểm. Sở KH&CN tính đây là một trong ba không gian đổi mới sáng tạo (11/03/2026), nhưng không nguồn nào nói đã mở cửa nên ghi là quy hoạch.',
      en: 'Announced; the press gives no place. The Department of Science and Technology counts it among three innovation spaces (11 March 2026), but no source says that it is open, so it is recorded as planned.',
    },
    source: 'money.vtv.vn; VietTimes, 11/03/2026',
    asOf: '2026-03-11',
  },
  'dn-dissc': {
    standsFor: 'operating; 58 Nguyễn Chí Thanh',
    status: 'operating',
    kind: 'support-centre',
    note: {
      vi: 'Đang hoạt động, 58 Nguyễn Chí Thanh.',
      en: 'Operating, 58 Nguyễn Chí Thanh street.',
    },
    source: 'Báo chí (địa chỉ), không ghi ngày',
    asOf: null,
    position: {
      standsFor: 'street address only',
      source: 'Ước theo địa chỉ 58 Nguyễn Chí Thanh',
      note: {
        vi: 'Chỉ có địa chỉ; điểm được ước bằng tay, sai số khoảng ±300 m.',
        en: 'Only the street address is known; the point is estimated by hand, within about ±300 m.',
      },
    },
  },
  'uni-bk': university({
    vi: 'Trường Đại học Bách khoa – Đại học Đà Nẵng',
    en: 'University of Science and Technology – The University of Da Nang',
  }),
  'uni-vku': university({
    vi: 'Trường Đại học Công nghệ thông tin và Truyền thông Việt – Hàn (VKU)',
    en: 'Vietnam–Korea University of Information and Communication Technology (VKU)',
  }),
  'uni-fpt': university({ vi: 'Trường Đại học FPT Đà Nẵng', en: 'FPT University Da Nang' }),
  'uni-ud': university({ vi: 'Đại học Đà Nẵng (trụ sở)', en: 'The University of Da Nang (head office)' }),
  'uni-ute': university({
    vi: 'Trường Đại học Sư phạm Kỹ thuật – Đại học Đà Nẵng',
    en: 'University of Technology and Education – The University of Da Nang',
  }),
  'uni-dt': university({
    vi: 'Đại học Duy Tân (03 Quang Trung)',
    en: 'Duy Tan University (03 Quang Trung)',
  }),
  'uni-qn': university({ vi: 'Trường Đại học Quảng Nam', en: 'Quang Nam University' }),
};
