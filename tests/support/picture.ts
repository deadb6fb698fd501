import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';

export interface Picture {
  width: number;
  height: number;
  /** How many different colours, after dropping the lowest three bits of each channel. */
  colours: number;
  /** Share of the commonest colour, 0 to 1. */
  largestShare: number;
  /** Red, green, blue at a pixel. */
  at(x: number, y: number): [number, number, number];
}

export function decodePicture(png: Buffer): Picture {
  const { width, height, data } = PNG.sync.read(png);
  const at = (x: number, y: number): [number, number, number] => {
    const i = (y * width + x) * 4;
    return [data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0];
  };
  const counts = new Map<number, number>();
  for (let y = 0; y < height; y += 2) {
    for (let x = 0; x < width; x += 2) {
      const [r, g, b] = at(x, y);
      const key = ((r >> 3) << 10) | ((g >> 3) << 5) | (b >> 3);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const sampled = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return { width, height, colours: counts.size, largestShare: Math.max(...counts.values()) / sampled, at };
}

/** What an element looks like on screen. */
export async function readPicture(page: Page, selector: string): Promise<Picture> {
  return decodePicture(await page.locator(selector).first().screenshot());
}
