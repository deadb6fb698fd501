import { tokens } from '../../ui/tokens.ts';

/** Icons beside the manifest: file name, pixels, what for. */
export const appIcons = [
  { file: 'icon-192.png', size: 192, purpose: 'any' },
  { file: 'icon-512.png', size: 512, purpose: 'any' },
  { file: 'icon-maskable-512.png', size: 512, purpose: 'maskable' },
] as const;

/** What an installed app is called and looks like (Web Application Manifest). */
export function webManifest(city: string): string {
  return JSON.stringify(
    {
      id: './',
      name: `Bản sao số ${city}`,
      short_name: city,
      description: `Hạ tầng số và vùng phủ 5G của ${city} trên bản đồ. Chạy không cần mạng.`,
      lang: 'vi',
      dir: 'ltr',
      start_url: './',
      scope: './',
      display: 'standalone',
      theme_color: tokens.light.surface,
      background_color: tokens.light.sea,
      icons: appIcons.map(({ file, size, purpose }) => ({
        src: `icons/${file}`,
        sizes: `${size}x${size}`,
        type: 'image/png',
        purpose,
      })),
    },
    null,
    1,
  );
}
