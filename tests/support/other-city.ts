import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/**
 * Puts another folder of data under the page, and other bytes for single files of it; null makes a file missing.
 * Everything else of the built app stays as it is.
 */
export async function serveData(
  page: Page,
  folder: string,
  changed: Record<string, string | null> = {},
): Promise<void> {
  await page.context().route('**/geodata/**', async (route) => {
    const file = new URL(route.request().url()).pathname.split('/geodata/')[1] ?? '';
    const path = join(folder, file);
    const other = changed[file];
    if (other === null || (other === undefined && !existsSync(path))) return route.fulfill({ status: 404 });
    return route.fulfill({
      status: 200,
      body: other === undefined ? readFileSync(path) : Buffer.from(other),
    });
  });
}
