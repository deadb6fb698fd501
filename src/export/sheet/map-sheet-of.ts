import { footBlocks, footOf } from './map-foot.ts';
import { headBlocks } from './map-head.ts';
import { type MapSheetOptions, pageParts } from './map-page-parts.ts';
import { mapPart } from './map-part.ts';
import type { MapPicture } from './map-sheet.ts';
import type { MeasureText, Sheet } from './sheet.ts';
import { legendWords } from './sheet-legend.ts';
import { sheetStyle } from './sheet-style.ts';

/** A page with the map and all that must be said about it. */
export function mapSheet(picture: MapPicture, options: MapSheetOptions, measure: MeasureText): Sheet {
  const { page, frame, language, theme, title } = options;
  const style = sheetStyle(page.unit, theme, language, measure);
  const parts = pageParts(page, frame);
  const { head, arrangement } = parts;
  const foot = footOf(parts.foot, picture, options, style);
  const footBox = { ...parts.foot, y: parts.foot.y - foot.extra, height: parts.foot.height + foot.extra };
  const room = { ...parts.room, height: parts.room.height - foot.extra };
  const layers =
    picture.legend.length > 0 ? style.words.sheets.mapLayers(legendWords(picture.legend, style)) : '';
  const part = mapPart(
    picture,
    {
      room,
      arrangement,
      edge: frame === 'plain' ? 6 * page.unit : 0,
      words: [style.words.sheets.map(title), layers].filter(Boolean).join('. '),
      ...(options.link && frame === 'full' ? { link: options.link } : {}),
    },
    style,
  );
  return {
    widthPt: page.widthPt,
    heightPt: page.heightPt,
    background: style.colors.surface,
    blocks: [
      ...(head ? headBlocks(head, options, style) : []),
      ...part.blocks,
      ...footBlocks(footBox, foot, part.metresPerPoint, options, style),
    ].filter(({ items }) => items.length > 0),
  };
}
