import type { PlacePosition } from '../../../src/data/city.ts';
import type { LocalText } from '../../../src/text/language.ts';
import type { PlaceFeature } from './place-properties.ts';

const WORDS: Record<'outline' | PlacePosition, LocalText> = {
  outline: { vi: 'có ranh giới', en: 'with an outline' },
  surveyed: { vi: 'có điểm của chính cơ sở', en: 'with a point of the site itself' },
  approximate: { vi: 'có điểm gần đúng', en: 'with an approximate point' },
  'commune-symbol': { vi: 'chỉ biết xã, phường', en: 'known by commune only' },
  unknown: { vi: 'chưa rõ vị trí', en: 'without a position' },
};

/** "12 with an outline, 3 …": how well the positions of a file are known. */
export function positionsTold(features: PlaceFeature[]): LocalText {
  const counts = new Map<keyof typeof WORDS, number>();
  for (const { properties, geometry } of features) {
    const key = geometry && geometry.type !== 'Point' ? 'outline' : properties.position;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const told = (language: 'vi' | 'en') =>
    Object.entries(WORDS)
      .flatMap(([key, words]) => {
        const count = [...counts].find(([counted]) => counted === key)?.[1];
        return count === undefined ? [] : [`${count} ${words[language]}`];
      })
      .join(', ');
  return { vi: told('vi'), en: told('en') };
}
