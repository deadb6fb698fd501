import * as turf from '@turf/turf';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mapSheet } from '../../../src/export/sheet/map-sheet-of.ts';
import { roundMetres } from '../../../src/export/sheet/scale-bar.ts';
import type { SheetItem } from '../../../src/export/sheet/sheet.ts';
import { paperSize } from '../../../src/export/sheet/sheet-sizes.ts';
import { samplePicture } from '../../support/map-picture.ts';
import { plainMeasure } from '../../support/sheet-boxes.ts';

/** Pixels of the world of Web Mercator at a zoom, as MapLibre counts them. */
function worldPx(zoom: number): number {
  return 512 * 2 ** zoom;
}

/** Where a pixel right or left of the middle of a map lies. */
function lonAt(lon: number, offsetPx: number, zoom: number): number {
  return lon + (offsetPx * 360) / worldPx(zoom);
}

function metresOf(label: string): number {
  const [, number = '', unit] = /^([\d.,]+)\s(k?m)$/.exec(label) ?? [];
  return Number(number.replaceAll('.', '').replace(',', '.')) * (unit === 'km' ? 1000 : 1);
}

test('the bar is as long as the ground it names, within 1 %, wherever the map looks', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 100, max: 120, noNaN: true }),
      fc.double({ min: 5, max: 24, noNaN: true }),
      fc.double({ min: 5, max: 18, noNaN: true }),
      fc.constantFrom('portrait' as const, 'landscape' as const),
      fc.constantFrom('a4' as const, 'a3' as const),
      fc.integer({ min: 500, max: 4000 }),
      fc.constantFrom(1, 2, 3.125),
      (lon, lat, zoom, orientation, paper, widthPx, pixelRatio) => {
        const cos = Math.cos((lat * Math.PI) / 180);
        const picture = samplePicture({
          widthPx,
          heightPx: Math.round(widthPx * 0.7),
          pixelRatio,
          centre: [lon, lat],
          metresPerPixel: (2 * Math.PI * 6378137 * cos) / worldPx(zoom),
        });
        const sheet = mapSheet(
          picture,
          {
            page: paperSize(paper, orientation),
            frame: 'full',
            title: '',
            dataLine: '',
            language: 'vi',
            theme: 'light',
          },
          plainMeasure,
        );
        const bar = sheet.blocks.find(({ words }) => words.startsWith('Thước tỷ lệ'));
        const boxes = (bar?.items ?? []).filter((item) => item.kind === 'rect');
        const map = sheet.blocks.flatMap(({ items }) => items).find((item) => item.kind === 'image');
        const label = bar?.items.find((item) => item.kind === 'text' && item.text !== '0');
        if (boxes.length !== 3 || map?.kind !== 'image' || label?.kind !== 'text') throw new Error('no bar');
        const [, frame] = boxes as [SheetItem, Extract<SheetItem, { kind: 'rect' }>];
        const cssPx = (frame.width * (widthPx / pixelRatio)) / map.width;
        const ends = [-cssPx / 2, cssPx / 2].map((offset) => [lonAt(lon, offset, zoom), lat]);
        const [west = [], east = []] = ends;
        const ground = turf.distance(west, east, { units: 'meters' });
        expect(Math.abs(ground / metresOf(label.text) - 1)).toBeLessThan(0.01);
        expect(frame.width).toBeLessThan(map.width / 2);
      },
    ),
    { numRuns: 60 },
  );
});

test('lengths are 1, 2 or 5 times a power of ten, the largest that fits', () => {
  expect([0.4, 1, 9.99, 10, 19, 20, 49, 50, 123_456].map(roundMetres)).toEqual([
    0.2, 1, 5, 10, 10, 20, 20, 50, 100_000,
  ]);
});
