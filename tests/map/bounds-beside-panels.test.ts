import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Bbox } from '../../src/geo/lon-lat.ts';
import { boundsBesidePanels } from '../../src/map/extent.ts';

const viewBbox: Bbox = [107.2, 14.9, 108.8, 16.2];
const city = { viewBbox } as Parameters<typeof boundsBesidePanels>[0]['city'];
const side = fc.integer({ min: 0, max: 600 });

it('lets the whole city be fitted into what any panels leave free', () => {
  const screens = fc.record({ left: side, right: side, top: side, bottom: side });
  fc.assert(
    fc.property(screens, (padding) => {
      const { left, right, top, bottom } = padding;
      const [widthPx, heightPx] = [left + right + 700, top + bottom + 500];
      const [west, south, east, north] = boundsBesidePanels({ city }, { widthPx, heightPx, padding });
      const [cityWest, citySouth, cityEast, cityNorth] = viewBbox;
      // degrees of a pixel where the city just fits
      const degrees = Math.max((cityEast - cityWest) / 700, (cityNorth - citySouth) / 500);
      expect(west).toBeLessThanOrEqual(cityWest - degrees * left);
      expect(east).toBeGreaterThanOrEqual(cityEast + degrees * right);
      expect(south).toBeLessThanOrEqual(citySouth - degrees * bottom);
      expect(north).toBeGreaterThanOrEqual(cityNorth + degrees * top);
    }),
  );
});
