import type { LocalText } from './language.ts';

export interface GlossaryTerm {
  id: string;
  term: LocalText;
  definition: LocalText;
}

/** The words of the field as this app uses them, one sentence each. */
export const glossary: GlossaryTerm[] = [
  {
    id: 'coverage',
    term: { vi: 'vùng phủ', en: 'coverage' },
    definition: {
      vi: 'Phạm vi ngoài trời mà thiết bị 5G bắt được sóng của nhà mạng.',
      en: 'The outdoor area where a 5G device can receive an operator’s signal.',
    },
  },
  {
    id: 'service-area',
    term: { vi: 'vùng phục vụ', en: 'service area' },
    definition: {
      vi: 'Vùng phủ của một nhà mạng hoặc của một trạm, do nhà mạng cung cấp hoặc ước tính từ bán kính phủ sóng.',
      en: 'The coverage of one operator or one station, supplied by the operator or estimated from a radius.',
    },
  },
  {
    id: 'station',
    term: { vi: 'trạm thu phát sóng', en: 'base station' },
    definition: {
      vi: 'Nơi đặt thiết bị phát và thu sóng di động của nhà mạng, còn gọi là trạm BTS.',
      en: 'The site where an operator’s mobile radio equipment sends and receives; also called a BTS.',
    },
  },
  {
    id: 'dead-zone',
    term: { vi: 'thôn lõm sóng', en: 'dead-zone village' },
    definition: {
      vi: 'Thôn chưa có sóng di động, hoặc sóng yếu đến mức không dùng được dịch vụ.',
      en: 'A village with no mobile signal, or one too weak for the service to be used.',
    },
  },
  {
    id: 'population-unit',
    term: { vi: 'ô dân cư', en: 'population unit' },
    definition: {
      vi: 'Ô lục giác rộng khoảng 140 m mang số người thường trú; ô được tính là có sóng khi tâm ô nằm trong vùng phủ.',
      en: 'A hexagon about 140 m across holding its residents; it counts as covered when its centre lies in coverage.',
    },
  },
  {
    id: 'percentage-point',
    term: { vi: 'điểm phần trăm', en: 'percentage point' },
    definition: {
      vi: 'Đơn vị của hiệu hai tỷ lệ phần trăm: từ 93% lên 95% là tăng 2 điểm phần trăm.',
      en: 'The unit of a difference between two percentages: from 93% to 95% is 2 percentage points.',
    },
  },
  {
    id: 'it-park',
    term: { vi: 'khu CNTT tập trung', en: 'concentrated IT park' },
    definition: {
      vi: 'Khu nghiên cứu, đào tạo, sản xuất và kinh doanh công nghệ thông tin được Thủ tướng Chính phủ công nhận.',
      en: 'A zone for IT research, training, production and business, recognised by the Prime Minister.',
    },
  },
  {
    id: 'commune',
    term: { vi: 'đơn vị hành chính cấp xã', en: 'commune-level unit' },
    definition: {
      vi: 'Phường, xã hoặc đặc khu; từ ngày 01/07/2025 là cấp ngay dưới thành phố, không còn cấp huyện.',
      en: 'A ward, commune or special zone; since 1 July 2025 the level directly under the city, without districts.',
    },
  },
  {
    id: 'simulated',
    term: { vi: 'mô phỏng', en: 'simulated' },
    definition: {
      vi: 'Số liệu do chương trình tính theo giả định đã công bố, không phải số liệu của nhà mạng hay cơ quan nhà nước.',
      en: 'Computed from stated assumptions; not figures from an operator or a public authority.',
    },
  },
];
