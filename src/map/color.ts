/** Red, green, blue and alpha from 0 to 255, as deck.gl takes them. */
export type Rgba = [red: number, green: number, blue: number, alpha: number];

/** From `#RRGGBB` and an opacity from 0 to 1. */
export function rgba(hex: string, opacity = 1): Rgba {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255, Math.round(255 * opacity)];
}

/** The colour seen where `hex` at `opacity` lies on `ground`. */
export function over(hex: string, ground: string, opacity: number): string {
  const [top, bottom] = [rgba(hex), rgba(ground)];
  const mixed = [0, 1, 2].map((i) => Math.round(top[i]! * opacity + bottom[i]! * (1 - opacity)));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}

/** Relative luminance, 0 to 1 (WCAG 2.2). */
export function luminance(hex: string): number {
  const [r, g, b] = rgba(hex)
    .slice(0, 3)
    .map((channel) => {
      const share = channel / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2, 1.4.11). */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}
