import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { preview } from 'vite';
import { launchBrowser, newAppPage, waitForApp } from './app-page.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, '.cache/screenshots');

const sizes = [
  { name: '1440x900', width: 1440, height: 900 },
  { name: '1920x1080', width: 1920, height: 1080 },
  { name: '390x844', width: 390, height: 844 },
];

/** Pictures of the built app in every size, language and theme, to be looked at. */
async function takeScreenshots(wanted: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const server = await preview({ root, preview: { port: 0, host: '127.0.0.1' } });
  const address = server.resolvedUrls?.local[0] ?? '';
  const browser = await launchBrowser();
  for (const { name, width, height } of sizes) {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const language of ['vi', 'en'] as const) {
        const file = `${name}-${language}-${colorScheme}.png`;
        if (!file.includes(wanted)) continue;
        const { page, trouble, close } = await newAppPage(browser, {
          viewport: { width, height },
          colorScheme,
          isMobile: width < 500,
          hasTouch: width < 500,
        });
        await page.goto(`${address}#v=1&lang=${language}`);
        await waitForApp(page);
        await page.waitForTimeout(1500);
        await page.screenshot({ path: join(folder, file) });
        const troubles = Object.values(trouble).flat();
        console.log(
          `${join('.cache/screenshots', file)}${troubles.length > 0 ? `  ${troubles.join(' | ')}` : ''}`,
        );
        await close();
      }
    }
  }
  await browser.close();
  await server.close();
}

await takeScreenshots(process.argv[2] ?? '');
