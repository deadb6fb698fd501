import { fold } from '../text/fold.ts';

/**
 * Headings under which people publish a field, besides its own name; compared without diacritics, case and
 * punctuation ("Kinh_do", "KINHDO" and "kinh độ" are one). Those that only mean something beside others of their
 * kind ("X", "code") stand with the kind, where files are proposed a meaning.
 */
export const headings: Readonly<Record<string, readonly string[]>> = {
  lon: ['kinh độ', 'lng', 'long', 'longitude', 'lon dd', 'lon wgs84', 'tọa độ kinh độ'],
  lat: ['vĩ độ', 'latitude', 'lat dd', 'lat wgs84', 'tọa độ vĩ độ'],
  population: ['pop', 'dân số', 'số dân'],
  operator: ['nhà mạng'],
  radius_m: ['radius', 'bán kính m', 'bán kính'],
};

/** Two headings are one where this is the same. */
export function headingKey(heading: string): string {
  return fold(heading).replaceAll(' ', '');
}

const fieldOfKey = new Map(
  Object.entries(headings).flatMap(([field, names]) =>
    names.map((name) => [headingKey(name), field] as const),
  ),
);

/** The field that a heading stands for by itself, other than by having its name; null for most. */
export function fieldOfHeading(heading: string): string | null {
  return fieldOfKey.get(headingKey(heading)) ?? null;
}
