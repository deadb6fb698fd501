import type { DatasetEntry } from '../../../src/data/city.ts';
import type { LocalText } from '../../../src/text/language.ts';
import type { PlaceFeature, PlaceProperties } from './place-properties.ts';
import type { SourcePlace } from './source-places.ts';
import { MORE_DATA_CENTRES } from './written/digital-infrastructure.ts';
import { WRITTEN_PLACES } from './written/index.ts';
import { SOFTWARE_PARK_2_BUILDINGS } from './written/software-park-2.ts';

/** One of the five files of places. */
export interface PlaceFile extends Pick<DatasetEntry, 'id' | 'title' | 'about' | 'confidence' | 'asOf'> {
  /** Whether a row of `places.csv` belongs here; the first file that takes a row has it. */
  takes: (place: SourcePlace) => boolean;
  /** Places that `places.csv` does not list; each stands in the commune of the place it is part of. */
  more: PlaceProperties[];
  source: string;
  /** Faults of this file beyond the count of positions, which is worked out from the features. */
  faults: (features: PlaceFeature[]) => LocalText[];
}

const SOFTWARE_PARK_2 = 'cntt-cvpm2';

function isOneOf(...categories: string[]): (place: SourcePlace) => boolean {
  return ({ category }) => categories.includes(category);
}

export const PLACE_FILES: PlaceFile[] = [
  {
    id: 'software-park-2',
    takes: ({ id }) => id === SOFTWARE_PARK_2 || WRITTEN_PLACES[id]?.partOf === SOFTWARE_PARK_2,
    more: SOFTWARE_PARK_2_BUILDINGS,
    title: { vi: 'Công viên phần mềm số 2', en: 'Software Park No. 2' },
    about: {
      vi: 'Công viên phần mềm Đà Nẵng số 2 với ba tòa nhà ICT, ICT1, ICT2 của giai đoạn 1, Lab-Fab đóng gói tiên tiến (VSAP Lab) và Trung tâm nghiên cứu, đào tạo thiết kế vi mạch và trí tuệ nhân tạo (DSAC). Mỗi đối tượng ghi nguồn, ngày và vị trí đáng tin đến đâu.',
      en: 'Software Park No. 2 with the three buildings of phase 1, ICT, ICT1 and ICT2, the advanced packaging Lab-Fab (VSAP Lab) and the centre for chip design and artificial intelligence (DSAC). Every place carries its source, its date and what its position is worth.',
    },
    source:
      'baodanang.vn, vneconomy.vn, sggp.org.vn, vietnam.vn, Việt Nam News, VietTimes 2024–2026; QĐ 1238/QĐ-TTg ngày 22/10/2024',
    asOf: '2026-03-11',
    confidence: 'medium',
    faults: () => [
      {
        vi: 'Các nguồn khác nhau về thời điểm hoạt động: báo chí ghi công viên hoạt động từ 16/01/2025, nhưng lễ khai trương chỉ đưa tòa ICT1 vào dùng (02/2025 công trình còn hoàn thiện để bàn giao), còn đưa ICT và ICT2 vào hoạt động là mục tiêu năm 2026. Ở đây công viên và ICT1 ghi là đang hoạt động, ICT và ICT2 ghi là chưa.',
        en: 'Sources differ on when it began to operate: the press has the park operating since 16 January 2025, yet the opening put only building ICT1 into use (in February 2025 work was still being finished for handover), and bringing ICT and ICT2 into operation is a target for 2026. Here the park and ICT1 count as operating, ICT and ICT2 do not yet.',
      },
      {
        vi: 'Tọa độ của công viên chưa kiểm chứng; Lab-Fab và DSAC được đặt tay cạnh điểm đó.',
        en: 'The coordinates of the park are not verified; the Lab-Fab and DSAC are placed by hand beside them.',
      },
      {
        vi: 'Vốn đầu tư giai đoạn 1 thay đổi theo thời gian: gần 800 tỷ đồng (2021), gần 1.000 tỷ đồng (2023), khoảng 1.400 tỷ đồng (2025).',
        en: 'The cost of phase 1 changed over time: nearly VND 800 billion (2021), nearly 1,000 billion (2023), about 1,400 billion (2025).',
      },
    ],
  },
  {
    id: 'it-parks',
    takes: isOneOf('it_park'),
    more: [],
    title: { vi: 'Khu công nghệ thông tin', en: 'IT parks' },
    about: {
      vi: 'Các khu CNTT tập trung đang hoạt động và các khu đang xây dựng, đang xúc tiến. Công viên phần mềm số 2 có tệp riêng.',
      en: 'Concentrated IT parks in operation, and those being built or promoted. Software Park No. 2 has a file of its own.',
    },
    source:
      'nhadautu.vn 22/01/2024, baodanang.vn, Việt Nam News 16/01/2025, Ban Quản lý Khu công nghệ cao và các khu công nghiệp Đà Nẵng; OpenStreetMap 06/2026',
    asOf: '2026-03-11',
    confidence: 'medium',
    faults: () => [
      {
        vi: 'Số khu CNTT tập trung khác nhau giữa các nguồn: Sở KH&CN nêu 3 khu (11/03/2026), Việt Nam News nêu 4 khu (16/01/2025) vì kể riêng Công viên phần mềm số 2, vốn được công nhận là phần mở rộng.',
        en: 'Sources differ on the number of concentrated IT parks: the Department of Science and Technology says 3 (11 March 2026), Việt Nam News says 4 (16 January 2025) because it counts Software Park No. 2 apart, which is recognised as an extension.',
      },
      {
        vi: 'Tòa nhà Viettel: hai con số diện tích sàn (39.871 m² và 80.000 m²) và hai mô tả bờ sông trái nhau giữa các nguồn.',
        en: 'Viettel building: two figures for the floor area (39,871 m² and 80,000 m²) and two river banks in the sources.',
      },
    ],
  },
  {
    id: 'innovation-spaces',
    takes: isOneOf('innovation', 'university'),
    more: [],
    title: { vi: 'Không gian đổi mới sáng tạo', en: 'Innovation spaces' },
    about: {
      vi: 'Không gian đổi mới sáng tạo đã công bố hoặc đang chuẩn bị, trung tâm hỗ trợ khởi nghiệp và các trường đại học trong hệ sinh thái. Nơi chưa rõ địa điểm vẫn có trong danh sách, không có điểm trên bản đồ.',
      en: 'Innovation spaces announced or in preparation, the start-up support centre, and the universities of the ecosystem. A space whose place is not known is in the list without a point on the map.',
    },
    source: 'nhadautu.vn, vietnam.vn, money.vtv.vn, VietTimes 11/03/2026; OpenStreetMap 06/2026',
    asOf: '2026-03-11',
    confidence: 'low',
    faults: () => [
      {
        vi: 'Danh sách không đủ: Sở KH&CN nêu 3 trung tâm hỗ trợ, 12 vườn ươm, 3 không gian sáng chế, 8 không gian làm việc chung và 3 không gian đổi mới sáng tạo (Đà Nẵng – Seoul, Đà Nẵng – Singapore, Đà Nẵng – Vùng Vịnh Lớn) mà không công bố tên và địa chỉ từng nơi; ở đây chỉ có những nơi có nguồn riêng.',
        en: 'The list is not complete: the Department of Science and Technology counts 3 support centres, 12 incubators, 3 maker spaces, 8 co-working spaces and 3 innovation spaces (Da Nang – Seoul, Da Nang – Singapore, Da Nang – Greater Bay Area) without names and addresses; only places with a source of their own are here.',
      },
      {
        vi: 'Không gian Đà Nẵng – Vùng Vịnh Lớn: Sở KH&CN đã tính vào số hiện có, nhưng không nguồn nào nói đã mở cửa; ghi là quy hoạch.',
        en: 'Da Nang – Greater Bay Area space: counted by the Department among the existing ones, but no source says that it is open; recorded as planned.',
      },
    ],
  },
  {
    id: 'zones',
    takes: isOneOf('hi_tech_park', 'industrial_park', 'industrial_cluster', 'free_trade_zone', 'seaport'),
    more: [],
    title: { vi: 'Khu, cụm công nghiệp, thương mại tự do, cảng biển', en: 'Zones and seaports' },
    about: {
      vi: 'Khu công nghệ cao, khu và cụm công nghiệp, bảy vị trí khu thương mại tự do và cảng biển: các nơi mà thành phố đặt mục tiêu phủ 5G 100%. Có ranh giới thì tính được tỷ lệ diện tích; chỉ có điểm thì chỉ trả lời có hay không có sóng tại điểm; chỉ biết xã, phường thì không tính.',
      en: 'The Hi-Tech Park, industrial parks and clusters, seven free trade zone locations and seaports: the places the city wants under 5G to 100%. Where an outline is known a share of its area can be computed; where only a point is known, only whether it has service; where only the commune is known, nothing.',
    },
    source:
      'Ban Quản lý Khu công nghệ cao và các khu công nghiệp Đà Nẵng; Ban Quản lý các khu kinh tế và khu công nghiệp tỉnh Quảng Nam 01/2022; QĐ 1142/QĐ-TTg 13/06/2025; báo chí 2024–2026; OpenStreetMap 06/2026',
    asOf: '2026-01-19',
    confidence: 'medium',
    faults: zoneFaults,
  },
  {
    id: 'digital-infrastructure',
    takes: isOneOf('data_centre', 'cable_landing', 'satellite_gateway'),
    more: MORE_DATA_CENTRES,
    title: { vi: 'Hạ tầng số', en: 'Digital infrastructure' },
    about: {
      vi: 'Trung tâm dữ liệu, trạm cập bờ cáp quang biển và trạm cổng vệ tinh. Trạm cập bờ chỉ thể hiện bằng ký hiệu của xã, phường, không đưa vị trí chính xác lên bản đồ.',
      en: 'Data centres, submarine cable landing stations and a satellite gateway. A landing station is only ever shown as a symbol of its commune; its exact site is not put on the map.',
    },
    source:
      'baodanang.vn, sggp.org.vn, vneconomy.vn, vnexpress.net, baodautu.vn, nguoimuanha.vn 2025–2026; TeleGeography (tên tuyến cáp)',
    asOf: '2026-02-21',
    confidence: 'low',
    faults: () => [
      {
        vi: 'Không có vị trí lô đất của trung tâm dữ liệu nào; điểm trong khu công nghiệp, khu công nghệ cao có sai số tới góc xa nhất của khu.',
        en: 'No plot of any data centre is known; a point inside a park carries an error up to the farthest corner of the park.',
      },
      {
        vi: 'Tiến độ phần lớn theo thông báo trước khi khởi công, chưa có nguồn xác nhận; ghi ở mức thấp hơn là quy hoạch.',
        en: 'Progress is mostly from announcements before building began and is not confirmed; recorded as the lesser, planned.',
      },
      {
        vi: 'Giấy phép Starlink ghi “phường Liên Chiểu 2”, không có trong danh sách phường năm 2025; ký hiệu đặt ở phường Liên Chiểu.',
        en: 'The Starlink licence names “phường Liên Chiểu 2”, which is not in the list of 2025; the symbol stands in Liên Chiểu ward.',
      },
    ],
  },
];

/** Share of the official area that the outlines of the zones cover, as a fault per zone that is far off. */
function zoneFaults(features: PlaceFeature[]): LocalText[] {
  const partial = features
    .map(({ properties }) => properties)
    .filter(
      ({ area_ha, footprint_area_ha }) => area_ha !== null && (footprint_area_ha ?? area_ha) < 0.9 * area_ha,
    )
    .map(({ name_vi, name_en, area_ha, footprint_area_ha }) => ({
      vi: name_vi,
      en: name_en,
      percent: Math.round((100 * (footprint_area_ha ?? 0)) / (area_ha ?? 1)),
    }));
  return [
    {
      vi: `Ranh giới OpenStreetMap nhỏ hơn diện tích chính thức: ${partial.map(({ vi, percent }) => `${vi} ${percent}%`).join('; ')}. Tỷ lệ phủ sóng của các khu này chỉ nói về phần có ranh giới.`,
      en: `OpenStreetMap outlines smaller than the official area: ${partial.map(({ en, percent }) => `${en} ${percent}%`).join('; ')}. Coverage shares of these zones speak of the outlined part only.`,
    },
    {
      vi: 'KCN Hòa Khánh và phần mở rộng chung một ranh giới trên OpenStreetMap; ranh giới chỉ gán cho KCN Hòa Khánh, phần mở rộng chỉ có một điểm, để không tính hai lần.',
      en: 'Hòa Khánh Industrial Park and its extension share one outline on OpenStreetMap; it is given to Hòa Khánh and the extension has only a point, so that nothing is counted twice.',
    },
    {
      vi: 'KCN Đà Nẵng (An Đồn) và KCN Dịch vụ thủy sản ghép từ các ô đất công nghiệp không tên trên OpenStreetMap, nhận theo vị trí; chưa có ranh giới chính thức để đối chiếu.',
      en: 'Da Nang (An Đồn) and the Seafood Service park are put together from unnamed industrial blocks on OpenStreetMap, recognised by place; there is no official boundary to compare.',
    },
    {
      vi: 'KCN Hòa Cầm và KCN Tam Thăng đặt theo danh sách điểm năm 2017 không rõ nguồn gốc; cảng Kỳ Hà theo hiểu biết chung. Cả ba chưa kiểm chứng.',
      en: 'Hòa Cầm and Tam Thăng stand where a list of 2017 of unknown origin puts them, Kỳ Hà port where general knowledge does. None of the three is verified.',
    },
    {
      vi: 'Danh sách cụm công nghiệp không đủ: chỉ có CCN Thương Tín; các cụm đã thành lập như Hòa Nhơn, Hòa Liên và các cụm của Quảng Nam cũ chưa có dữ liệu vị trí.',
      en: 'Industrial clusters are not complete: only Thương Tín is here; clusters founded since, such as Hòa Nhơn and Hòa Liên, and those of former Quảng Nam have no position data.',
    },
    {
      vi: 'Khu công nghiệp của Quảng Nam cũ theo báo cáo 01/2022; phần lớn chỉ biết địa bàn và tên xã, phường đã quy đổi sang đơn vị mới.',
      en: 'Parks of former Quảng Nam follow a report of January 2022; for most only the commune is known, converted to the new units.',
    },
    {
      vi: 'Khu thương mại tự do: diện tích vị trí 7 là số còn lại (1.881 − 1.480 = 401 ha), xã chưa kiểm chứng; chưa có ranh giới số cho vị trí nào.',
      en: 'Free trade zone: the area of location 7 is a remainder (1,881 − 1,480 = 401 ha) and its commune is not verified; no location has a digital boundary.',
    },
    {
      vi: 'Cảng Liên Chiểu: 1.285 ha theo báo chí, bến container 172,6 ha; chưa rõ con số lớn có gồm mặt nước hay không.',
      en: 'Liên Chiểu port: 1,285 ha in the press, 172.6 ha for the container terminal; whether the larger figure includes water is not clear.',
    },
  ];
}
