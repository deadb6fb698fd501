import latin400 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2?url';
import latin600 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-600-normal.woff2?url';
import vietnamese400 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2?url';
import vietnamese600 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-600-normal.woff2?url';
import type { FontFacesSpecification } from '@maplibre/maplibre-gl-style-spec';

/** The two weights that labels are set in, as they stand in `text-font`. */
export const regular = 'Be Vietnam Pro Regular';
export const semiBold = 'Be Vietnam Pro SemiBold';

const vietnamese = [
  'U+0102-0103',
  'U+0110-0111',
  'U+0128-0129',
  'U+0168-0169',
  'U+01A0-01A1',
  'U+01AF-01B0',
  'U+0300-0301',
  'U+0303-0304',
  'U+0308-0309',
  'U+0323',
  'U+0329',
  'U+1EA0-1EF9',
  'U+20AB',
];

const latin = ['U+0000-00FF', 'U+0131', 'U+0152-0153', 'U+2000-206F', 'U+2212', 'U+2215'];

/** Font files of the labels, so that the map needs no glyph server. */
export function labelFonts(): FontFacesSpecification {
  return {
    [regular]: [
      { url: vietnamese400, 'unicode-range': vietnamese },
      { url: latin400, 'unicode-range': latin },
    ],
    [semiBold]: [
      { url: vietnamese600, 'unicode-range': vietnamese },
      { url: latin600, 'unicode-range': latin },
    ],
  };
}
