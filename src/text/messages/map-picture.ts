import type { Language } from '../language.ts';

export interface MapPictureWords {
  /** Signs whose layer has a name that does not say what the sign is. */
  signs: {
    cluster: string;
    hole: string;
    area: (operator: string) => string;
    ownPoints: string;
    ownAreas: string;
  };
  people: (count: string) => string;
}

export const mapPictureWords: Record<Language, MapPictureWords> = {
  vi: {
    signs: {
      cluster: 'Các điểm dân cư liền nhau chưa có sóng, số là thứ hạng theo số dân',
      hole: 'Phần chưa có sóng trong ranh giới khu',
      area: (operator) => `Nơi có sóng ngoài trời của ${operator}`,
      ownPoints: 'Điểm',
      ownAreas: 'Vùng hoặc đường',
    },
    people: (count) => `${count} người`,
  },
  en: {
    signs: {
      cluster: 'Settlements next to each other without signal, ranked by people',
      hole: 'Part of a footprint without signal',
      area: (operator) => `Outdoor signal of ${operator}`,
      ownPoints: 'Points',
      ownAreas: 'Areas or lines',
    },
    people: (count) => `${count} people`,
  },
};
