import type { DeadZone } from '../../../src/data/city.ts';
import type { LocalText } from '../../../src/text/language.ts';

/** What people wrote about one row of `deadzones.csv`. */
export interface WrittenDeadZone {
  /** The status of the row this stands for; a row whose status reads differently keeps its own words. */
  standsFor: string;
  name: LocalText;
  issue: LocalText;
  note: LocalText;
  power: DeadZone['power'];
  source: string;
  /** Where the row has no date. */
  sourceDate?: string;
  /** Why a village is not put on the map although its commune is known. */
  offTheMap?: LocalText;
}

export const WRITTEN_DEAD_ZONES: Record<string, WrittenDeadZone> = {
  aur: {
    standsFor: 'solar power since 24/01/2026; signal state not stated in the stored excerpt',
    name: { vi: "Thôn A'ur", en: "A'ur village" },
    issue: {
      vi: 'Biệt lập, không có đường xe; chưa có điện cho tới 24/01/2026',
      en: 'Isolated, no road for vehicles; no electricity until 24 January 2026',
    },
    note: {
      vi: 'Có điện mặt trời từ 24/01/2026. Báo chí gọi là “làng 4 không”; cách trung tâm xã khoảng 25 km, 16 km cuối phải đi bộ. Nguồn không nói rõ về sóng di động.',
      en: 'Solar power since 24 January 2026. The press calls it a village without four things; about 25 km from the centre of the commune, the last 16 km on foot. The source does not say whether there is a mobile signal.',
    },
    power: 'restored',
    source: 'tienphong.vn post1815430; sggp.org.vn post835051',
  },
  tradoc3: {
    standsFor: 'no grid power on 16/09/2025',
    name: { vi: 'Thôn 3, xã Trà Đốc', en: 'Village 3, Trà Đốc commune' },
    issue: { vi: 'Chưa có điện lưới', en: 'No grid electricity' },
    note: {
      vi: 'Chưa có điện lưới vào ngày 16/09/2025. Nguồn không nói rõ về sóng di động.',
      en: 'No grid electricity on 16 September 2025. The source does not say whether there is a mobile signal.',
    },
    power: 'none',
    source: 'sggp.org.vn post813168',
  },
  taknhing: {
    standsFor: 'resolved: grid power 09/2025',
    name: { vi: 'Làng Tak Nhing (khu dân cư C72)', en: 'Tak Nhing hamlet (residential area C72)' },
    issue: { vi: 'Chưa có điện lưới cho tới 09/2025', en: 'No grid electricity until September 2025' },
    note: {
      vi: 'Đã có điện lưới từ 09/2025. Xã Trà Tập được cho là nơi có tỷ lệ hộ chưa có điện cao nhất vùng. Nguồn không nói rõ về sóng di động.',
      en: 'Grid electricity since September 2025. Trà Tập is said to have the highest share of homes without electricity in the area. The source does not say whether there is a mobile signal.',
    },
    power: 'restored',
    source: 'evn.com.vn, 20/10/2025',
  },
  travinh3: {
    standsFor: 'old report, date unknown; present state unknown',
    name: { vi: 'Thôn 3, xã Trà Vinh cũ', en: 'Village 3, former Trà Vinh commune' },
    issue: {
      vi: 'Được kể là không có điện và không có sóng điện thoại (“làng 5 không”)',
      en: 'Told to have neither electricity nor a phone signal (a village without five things)',
    },
    note: {
      vi: 'Bài cũ, không ghi ngày, muộn nhất 06/2025 vì còn gọi tỉnh Quảng Nam; hiện trạng không rõ.',
      en: 'An old article without a date, no later than June 2025 as it still speaks of Quảng Nam province; the present state is not known.',
    },
    power: 'unknown',
    source: 'unilever.edu.vn/?p=14773 (trang sao chép, không ghi ngày, muộn nhất 06/2025)',
    sourceDate: '2025',
    offTheMap: {
      vi: 'Nguồn yếu, chưa kiểm chứng nên không đưa lên bản đồ.',
      en: 'A weak source that nobody has checked, so it is not put on the map.',
    },
  },
  zlao: {
    standsFor: '2018: no power; 2023 article says "once"',
    name: { vi: "Làng Z'lao", en: "Z'lao hamlet" },
    issue: {
      vi: 'Bị lòng hồ thủy điện A Vương chia cắt; năm 2018 chưa có điện',
      en: 'Cut off by the A Vương reservoir; no electricity in 2018',
    },
    note: {
      vi: 'Tin năm 2018; bài năm 2023 kể lại như chuyện đã qua. Hiện trạng điện và sóng không rõ.',
      en: 'Reported in 2018; an article of 2023 tells it as past. The present state of electricity and signal is not known.',
    },
    power: 'unknown',
    source: 'baogialai.com.vn post88185; nguoiquansat.vn, 01/12/2023',
  },
  hs2025: {
    standsFor: 'temporary event',
    name: { vi: 'Xã Hùng Sơn', en: 'Hùng Sơn commune' },
    issue: {
      vi: 'Mưa lũ: mất điện, sóng yếu hoặc mất sóng',
      en: 'Flood: no electricity, weak signal or none',
    },
    note: {
      vi: 'Mất sóng tạm thời do thiên tai cuối tháng 10/2025, không phải thôn lõm sóng.',
      en: 'A temporary outage after the disaster of late October 2025, not a dead zone.',
    },
    power: 'unknown',
    source: 'thanhnien.vn, 31/10/2025; nld.com.vn, 31/10/2025',
  },
  tl2025: {
    standsFor: 'temporary event',
    name: { vi: 'Xã Trà Leng cũ', en: 'Former Trà Leng commune' },
    issue: {
      vi: 'Mưa lũ: khoảng 600 hộ mất điện và mất sóng',
      en: 'Flood: about 600 homes without electricity and signal',
    },
    note: {
      vi: 'Mất sóng tạm thời do thiên tai cuối tháng 10/2025, không phải thôn lõm sóng.',
      en: 'A temporary outage after the disaster of late October 2025, not a dead zone.',
    },
    power: 'unknown',
    source: 'vietbao.vn, 28/10/2025',
  },
};

/** The ten former communes that had no fibre line at the end of 2018 read alike. */
export function writtenFibreContext(formerCommune: string): WrittenDeadZone {
  return {
    standsFor: 'old (2019); not a present dead-zone claim',
    name: { vi: `Xã ${formerCommune} cũ`, en: `Former ${formerCommune} commune` },
    issue: {
      vi: 'Cuối năm 2018 chưa có tuyến cáp quang',
      en: 'No fibre line at the end of 2018',
    },
    note: {
      vi: 'Tin cũ (03/2019), một trong mười xã khi đó chưa có cáp quang; không nói gì về sóng di động hiện nay.',
      en: 'Old news (March 2019), one of ten communes then without fibre; it says nothing about the mobile signal today.',
    },
    power: 'unknown',
    source: 'baoquangnam.vn, 03/2019',
  };
}
