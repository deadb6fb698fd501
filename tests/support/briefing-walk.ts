import type { Page } from 'playwright-core';
import { vi } from '../../src/text/messages/vi.ts';
import { openPanel } from './coverage-walk.ts';

/** The check before a meeting, made anew: the verdict on each thing and its sentence. */
export async function checkReadiness(page: Page): Promise<Record<string, { ok: boolean; sentence: string }>> {
  const check = page.getByRole('button', { name: vi.offline.readiness.check, exact: true });
  if (await check.isVisible()) await check.click();
  else {
    await openPanel(page, 'briefing');
    await page.getByRole('button', { name: vi.offline.readiness.title, exact: true }).click();
  }
  const { checking } = vi.offline.readiness;
  await page.locator('[data-readiness]').first().waitFor();
  await page.getByRole('status').getByText(checking, { exact: true }).waitFor({ state: 'detached' });
  return page
    .locator('[data-readiness]')
    .evaluateAll((rows) =>
      Object.fromEntries(
        rows.map((row) => [
          row.getAttribute('data-readiness') ?? '',
          { ok: row.getAttribute('data-ok') === 'true', sentence: row.querySelector('p')?.textContent ?? '' },
        ]),
      ),
    );
}

/** Steps through a briefing that is being given, from its first scene to its last; ids in their order. */
export async function walkThrough(page: Page): Promise<string[]> {
  const presenter = page.locator('[data-part="presenter"]');
  await presenter.waitFor();
  const seen: string[] = [];
  for (;;) {
    const scene = (await presenter.getAttribute('data-scene')) ?? '';
    if (seen.at(-1) === scene) return seen;
    seen.push(scene);
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(150);
  }
}
