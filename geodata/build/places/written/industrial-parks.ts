import type { LocalText } from '../../../../src/text/language.ts';
import type { WrittenPlace, WrittenPosition } from '../written-place.ts';

const DSEZA = 'Ban Quản lý Khu công nghệ cao và các khu công nghiệp Đà Nẵng';
const QUANG_NAM = 'Ban Quản lý các khu kinh tế và khu công nghiệp tỉnh Quảng Nam, báo cáo 01/2022';

const OPERATING: LocalText = { vi: 'Đang hoạt động.', en: 'Operating.' };

const OLD_PLACEMARK: WrittenPosition = {
  standsFor: 'placemark in a 2017 placemark list',
  source: 'Danh sách điểm năm 2017 không rõ nguồn gốc, chưa kiểm chứng',
  note: {
    vi: 'Nguồn yếu: điểm trong một danh sách năm 2017 không rõ nguồn gốc, chưa kiểm chứng; chưa có sai số.',
    en: 'Weak source: a point from a list of 2017 of unknown origin, not verified; the error is not known.',
  },
};

function name(vi: string, en: string): LocalText {
  return { vi: `KCN ${vi}`, en: `${en} Industrial Park` };
}

function operatingQuangNam(names: LocalText): WrittenPlace {
  return {
    standsFor: 'operating',
    status: 'operating',
    name: names,
    note: { vi: 'Đang hoạt động (báo cáo 01/2022).', en: 'Operating (report of January 2022).' },
    source: QUANG_NAM,
    asOf: '2022-01',
  };
}

export const INDUSTRIAL_PARKS: Record<string, WrittenPlace> = {
  cnc: {
    standsFor: 'operating (QĐ 1979/QĐ-TTg 28/10/2010; 42.85 % let)',
    status: 'operating',
    note: {
      vi: 'Đang hoạt động (QĐ 1979/QĐ-TTg ngày 28/10/2010); đã cho thuê 42,85%.',
      en: 'Operating (decision 1979/QĐ-TTg of 28 October 2010); 42.85% let.',
    },
    source: `vietnammoi.vn, 2022; ${DSEZA}`,
    asOf: '2022',
  },
  'kcn-hoakhanh': {
    standsFor: 'operating, 100 % let',
    status: 'operating',
    name: name('Hòa Khánh', 'Hoa Khanh'),
    note: { vi: 'Đang hoạt động, đã cho thuê 100%.', en: 'Operating, 100% let.' },
    source: DSEZA,
    asOf: null,
    sharesOutlineWith: ['kcn-hoakhanh-mr'],
    position: {
      standsFor: 'OSM relation/16032278',
      source: 'OpenStreetMap relation/16032278 (ODbL), 06/2026',
      note: {
        vi: 'Ranh giới này gồm cả KCN Hòa Khánh mở rộng; đường phân chia hai khu chưa rõ, nên chỉ vẽ và tính một lần, ở đây.',
        en: 'The outline takes in the Hòa Khánh extension as well; the line between the two is not known, so it is drawn and counted once, here.',
      },
    },
  },
  'kcn-hoakhanh-mr': {
    standsFor: 'operating, 100 % let',
    status: 'operating',
    name: { vi: 'KCN Hòa Khánh mở rộng', en: 'Hoa Khanh Industrial Park, extension' },
    note: { vi: 'Đang hoạt động, đã cho thuê 100%.', en: 'Operating, 100% let.' },
    source: DSEZA,
    asOf: null,
    partOf: 'kcn-hoakhanh',
    position: {
      standsFor: 'inside OSM relation/16032278',
      source: 'Điểm trong OpenStreetMap relation/16032278 (ODbL), 06/2026',
      note: {
        vi: 'Nằm trong ranh giới vẽ chung với KCN Hòa Khánh; đường phân chia chưa rõ nên chỉ có một điểm, sai số tới góc xa nhất của ranh giới chung. Không tính diện tích lần thứ hai.',
        en: 'Inside the outline drawn for Hòa Khánh; the line between the two is not known, so there is only a point, with an error up to the farthest corner of the common outline. Its area is not counted a second time.',
      },
    },
  },
  'kcn-lienchieu': {
    standsFor: 'operating, 69.07 % let',
    status: 'operating',
    name: name('Liên Chiểu', 'Lien Chieu'),
    note: { vi: 'Đang hoạt động, đã cho thuê 69,07%.', en: 'Operating, 69.07% let.' },
    source: DSEZA,
    asOf: null,
  },
  'kcn-danang': {
    standsFor: 'operating, 100 % let (1993)',
    status: 'operating',
    name: { vi: 'KCN Đà Nẵng (An Đồn)', en: 'Da Nang (An Don) Industrial Park' },
    note: {
      vi: 'Đang hoạt động, đã cho thuê 100%; thành lập năm 1993.',
      en: 'Operating, 100% let; founded in 1993.',
    },
    source: `${DSEZA}; iza.danang.gov.vn, 2017`,
    asOf: null,
    confidenceAtMost: 'medium',
    position: {
      standsFor: 'OSM industrial ways 1186092xx',
      source: 'OpenStreetMap way/118609202, 118609239, 118609254, 118609280 (ODbL), 06/2026',
      note: {
        vi: 'Bốn ô đất công nghiệp trên OpenStreetMap không mang tên; nguồn nhận là KCN Đà Nẵng theo vị trí, đường nội bộ không tính vào. Hai ô liền kề (12 ha) không nguồn nào gọi tên nên để ngoài. Chưa có ranh giới chính thức để đối chiếu.',
        en: 'Four industrial blocks that OpenStreetMap does not name; the source takes them for this park by place, internal roads left out. Two adjoining blocks (12 ha) are named by no source and left out. No official boundary was at hand to compare.',
      },
    },
  },
  'kcn-thuysan': {
    standsFor: 'operating, 100 % let (2001)',
    status: 'operating',
    name: {
      vi: 'KCN Dịch vụ thủy sản Đà Nẵng (Thọ Quang)',
      en: 'Da Nang Seafood Service Industrial Park (Tho Quang)',
    },
    note: {
      vi: 'Đang hoạt động, đã cho thuê 100%; thành lập năm 2001.',
      en: 'Operating, 100% let; founded in 2001.',
    },
    source: DSEZA,
    asOf: null,
    position: {
      standsFor: 'OSM industrial ways 1278700770-5',
      source: 'OpenStreetMap way/1278700770 đến 1278700775 và way/204790152 (ODbL), 06/2026',
      note: {
        vi: 'Bảy ô đất công nghiệp trên OpenStreetMap không mang tên; nguồn nhận là khu này theo vị trí, đường nội bộ không tính vào. Chưa có ranh giới chính thức để đối chiếu.',
        en: 'Seven industrial blocks that OpenStreetMap does not name; the source takes them for this park by place, internal roads left out. No official boundary was at hand to compare.',
      },
    },
  },
  'kcn-hoacam': {
    standsFor: 'operating, 97.66 % let',
    status: 'operating',
    name: { vi: 'KCN Hòa Cầm, giai đoạn 1', en: 'Hoa Cam Industrial Park, phase 1' },
    note: { vi: 'Đang hoạt động, đã cho thuê 97,66%.', en: 'Operating, 97.66% let.' },
    source: DSEZA,
    asOf: null,
    confidenceAtMost: 'low',
    position: OLD_PLACEMARK,
  },
  'kcn-hoacam2': {
    standsFor: 'planned',
    status: 'planned',
    name: { vi: 'KCN Hòa Cầm, giai đoạn 2', en: 'Hoa Cam Industrial Park, phase 2' },
    note: {
      vi: 'Đang quy hoạch, chọn nhà đầu tư.',
      en: 'Planned, investor being chosen.',
    },
    source: 'Báo chí 2024–2025; thongtinbatdongsan24h.com (địa bàn cũ)',
    asOf: '2025',
    position: {
      standsFor: 'commune label point',
      source: 'Điểm nhãn của xã Hòa Vang, xã chưa kiểm chứng',
      note: {
        vi: 'Xã cũng chưa kiểm chứng: báo chí trước sáp nhập nêu phường Hòa Thọ Tây và xã Hòa Nhơn, nay thuộc phường Cẩm Lệ và xã Bà Nà.',
        en: 'The commune is not verified either: reports before the merger name Hòa Thọ Tây ward and Hòa Nhơn commune, now in Cẩm Lệ ward and Bà Nà commune.',
      },
    },
  },
  'kcn-hoanhon': {
    standsFor: 'planned',
    status: 'planned',
    name: name('Hòa Nhơn', 'Hoa Nhon'),
    note: {
      vi: 'Đang quy hoạch, 361 ha (điều chỉnh từ 394 ha năm 2021).',
      en: 'Planned, 361 ha (reduced from 394 ha in 2021).',
    },
    source: 'Báo chí 2024–2025; vietnambiz.vn, 06/02/2021 (diện tích)',
    asOf: '2025',
  },
  'kcn-hoaninh': {
    standsFor: 'planned / investor selected',
    status: 'planned',
    name: name('Hòa Ninh', 'Hoa Ninh'),
    note: {
      vi: 'Đã chọn nhà đầu tư, công bố khởi động dự án ngày 18/02/2025, vốn trên 6.200 tỷ đồng; chưa có nguồn nào nói đã xây dựng.',
      en: 'Investor chosen, project launched on 18 February 2025, over VND 6,200 billion; no source says that building has begun.',
    },
    source: 'Báo chí 2024–2025; baomoi.com, 18/02/2025',
    asOf: '2025-02-18',
  },
  'kcn-dndn': {
    standsFor: 'operating',
    status: 'operating',
    name: name('Điện Nam – Điện Ngọc', 'Dien Nam – Dien Ngoc'),
    note: { vi: 'Đang hoạt động (báo cáo 01/2022).', en: 'Operating (report of January 2022).' },
    source: `${QUANG_NAM}; OpenStreetMap`,
    asOf: '2022-01',
  },
  'ccn-thuongtin': {
    standsFor: 'operating',
    status: 'operating',
    name: { vi: 'CCN Thương Tín', en: 'Thuong Tin Industrial Cluster' },
    note: OPERATING,
    source: 'OpenStreetMap',
    asOf: null,
  },
  'kcn-tamthang': {
    ...operatingQuangNam(name('Tam Thăng', 'Tam Thang')),
    confidenceAtMost: 'low',
    position: OLD_PLACEMARK,
  },
  'kcn-tamthang2': operatingQuangNam(name('Tam Thăng 2', 'Tam Thang 2')),
  'kcn-thaco': operatingQuangNam(
    name('Cơ khí ô tô Chu Lai – Trường Hải (THACO)', 'Chu Lai – Truong Hai (THACO) Automotive'),
  ),
  'kcn-bacchulai': {
    ...operatingQuangNam(name('Bắc Chu Lai', 'Bac Chu Lai')),
    source: `${QUANG_NAM}; địa chỉ doanh nghiệp ghi “KCN Bắc Chu Lai, xã Núi Thành”`,
  },
  'kcn-tamhiep': operatingQuangNam(name('Tam Hiệp', 'Tam Hiep')),
  'kcn-cangchulai': operatingQuangNam(
    name('Cảng và hậu cần cảng Chu Lai – Trường Hải', 'Chu Lai – Truong Hai Port and Logistics'),
  ),
  'kcn-tamanhhq': operatingQuangNam(name('Tam Anh – Hàn Quốc', 'Tam Anh – Korea')),
  'kcn-tamanhah': {
    ...operatingQuangNam(name('Tam Anh – An An Hòa', 'Tam Anh – An An Hoa')),
    standsFor: 'operating / filling',
    note: {
      vi: 'Đang hoạt động, đang thu hút doanh nghiệp (báo cáo 01/2022).',
      en: 'Operating, being let (report of January 2022).',
    },
  },
  'kcn-tamanh1': {
    ...operatingQuangNam(name('Tam Anh 1', 'Tam Anh 1')),
    standsFor: 'planned / under construction',
    status: 'planned',
    note: {
      vi: 'Báo cáo 01/2022 ghi lẫn quy hoạch và đang xây dựng; ghi ở mức thấp hơn là quy hoạch.',
      en: 'The report of January 2022 says both planned and under construction; recorded as the lesser, planned.',
    },
  },
  'kcn-thuanyen': operatingQuangNam(name('Thuận Yên', 'Thuan Yen')),
  'kcn-dongqueson': operatingQuangNam(name('Đông Quế Sơn', 'Dong Que Son')),
};
