import type { Box } from './box.ts';
import { fitText } from './fit-text.ts';
import { type Arrangement, attempts, contained, mapRoom } from './map-arrangement.ts';
import type { MapPicture } from './map-sheet.ts';
import { northArrow } from './north-arrow.ts';
import { placedItems } from './placed-items.ts';
import { type QrCode, qrCode } from './qr-code.ts';
import { scaleBar } from './scale-bar.ts';
import type { SheetBlock } from './sheet.ts';
import { type DrawnLegend, sheetLegend } from './sheet-legend.ts';
import type { SheetStyle } from './sheet-style.ts';
import { simulatedMark } from './simulated-mark.ts';
import { textItems } from './text-items.ts';

export interface MapPart {
  blocks: SheetBlock[];
  /** Where the picture is, in points. */
  map: Box;
  /** Ground metres per point in its middle; null where it has no scale. */
  metresPerPoint: number | null;
}

export interface MapPartOptions {
  room: Box;
  arrangement: Arrangement;
  /** What the map shows, in words. */
  words: string;
  /** Address that a code opens. */
  link?: string;
  /** Share of the room for legend and islands, where it is not the usual one. */
  share?: number;
  /** Points kept free round legend and islands where the room has no edge of its own. */
  edge?: number;
}

/** The rest of a room shared out: in a column from above, in a strip from the left. */
interface Shares {
  legend: Box;
  inset: Box;
  code: Box | null;
}

/** Least enlargement of the islands, per point of the design: their names are 11 points large. */
const leastInset = 0.55;

/** The size of the islands in a room, as large as `share` of its height, but never illegible. */
function insetSize({ inset }: MapPicture, width: number, height: number, share: number, unit: number) {
  const fitting = Math.min(width / Math.max(inset.width, 1), height / Math.max(inset.height, 1));
  const wanted = Math.min(fitting, (height * share) / Math.max(inset.height, 1));
  const scale = Math.max(wanted, Math.min(fitting, leastInset * unit));
  return { width: inset.width * scale, height: inset.height * scale };
}

function shared(
  picture: MapPicture,
  rest: Box,
  arrangement: Arrangement,
  insetShare: number,
  code: QrCode | null,
  unit: number,
): Shares {
  const gap = 12 * unit;
  const codeWidth = code ? code.size + gap : 0;
  if (arrangement === 'beside') {
    const size = insetSize(picture, rest.width - codeWidth, rest.height, insetShare, unit);
    const y = rest.y + rest.height - Math.max(size.height, code ? code.size + 3 * codeLine * unit : 0);
    return {
      legend: { ...rest, height: y - gap - rest.y },
      inset: { x: rest.x, y, ...size },
      code: code && {
        x: rest.x + rest.width - code.size,
        y,
        width: code.size,
        height: rest.y + rest.height - y,
      },
    };
  }
  const most = Math.min((rest.width - codeWidth) * 0.4, 210 * unit);
  const size = insetSize(picture, most, rest.height, Math.max(insetShare, 0.9), unit);
  const inset = { x: rest.x + rest.width - size.width, y: rest.y, ...size };
  const codeBox = code && { x: inset.x - codeWidth, y: rest.y, width: code.size, height: rest.height };
  const right = codeBox ? codeBox.x : inset.x;
  return { legend: { ...rest, width: right - gap - rest.x }, inset, code: codeBox };
}

/** Points of the design from line to line below a code. */
const codeLine = 9.5;

function codeBlock(code: QrCode, box: Box, link: string, style: SheetStyle): SheetBlock {
  const { unit, words, colors, measure } = style;
  const gap = 4 * unit;
  const text = fitText(
    words.sheets.scan,
    {
      width: box.width,
      height: box.height - code.size - gap,
      sizePt: 7 * unit,
      leastPt: 6 * unit,
      weight: 400,
    },
    measure,
  );
  return {
    role: 'figure',
    words: `${words.sheets.scan}: ${link}`,
    items: [
      ...placedItems(code.items, box.x, box.y),
      ...textItems(text, box.x, box.y + code.size + gap, colors.ink2).map((item) => ({ ...item, link })),
    ],
  };
}

function legendBlocks(legend: DrawnLegend, box: Box, style: SheetStyle): SheetBlock[] {
  if (legend.items.length === 0) return [];
  const { unit, words, colors, measure } = style;
  const heading = fitText(
    words.sheets.legend,
    { width: box.width, maxLines: 1, sizePt: 10 * unit, weight: 600 },
    measure,
  );
  return [
    { role: 'heading', words: words.sheets.legend, items: textItems(heading, box.x, box.y, colors.ink) },
    {
      role: 'figure',
      words: legend.words,
      items: placedItems(legend.items, box.x, box.y + legendHeading * unit),
    },
  ];
}

/** Points of the design that the heading of the legend takes. */
const legendHeading = 19;

/** What stands on the map itself: scale, north, and that something is simulated. */
function onMap(
  picture: MapPicture,
  map: Box,
  metresPerPoint: number | null,
  style: SheetStyle,
): SheetBlock[] {
  const { unit, words } = style;
  const edge = 8 * unit;
  const bar = scaleBar(metresPerPoint, Math.min(map.width * 0.3, 150 * unit), style);
  const arrow = Math.abs(picture.bearing) > 0.05 ? northArrow(picture.bearing, style) : null;
  const mark = picture.simulated ? simulatedMark(style, 9 * unit, true) : null;
  const moved = (block: SheetBlock, x: number, y: number): SheetBlock => ({
    ...block,
    items: placedItems(block.items, x, y),
  });
  return [
    moved(bar.block, map.x + edge, map.y + map.height - edge - bar.height),
    ...(arrow ? [moved(arrow.block, map.x + map.width - edge - arrow.size, map.y + edge)] : []),
    ...(mark
      ? [
          moved(
            { role: 'paragraph', words: words.app.simulated, items: mark.items },
            map.x + edge,
            map.y + edge,
          ),
        ]
      : []),
  ];
}

/** The map in its room with all that must stand beside it. */
export function mapPart(picture: MapPicture, options: MapPartOptions, style: SheetStyle): MapPart {
  const { room, arrangement, link } = options;
  const { unit, colors, words } = style;
  const code = link
    ? qrCode(link, { size: 52 * unit, most: 110 * unit, onPlate: colors.surface !== '#FFFFFF' }, unit)
    : null;
  const cssWidth = picture.widthPx / picture.pixelRatio;
  let places: { map: Box; shares: Shares; legend: DrawnLegend } | null = null;
  for (const { share, inset, least } of attempts(arrangement, options.share)) {
    const rooms = mapRoom(room, arrangement, unit, share);
    const map = contained(rooms.map, picture.widthPx, picture.heightPx, arrangement === 'below');
    const spare = arrangement === 'below' ? rooms.map.height - map.height : 0;
    const edge = options.edge ?? 0;
    const rest = {
      x: rooms.rest.x + (arrangement === 'below' ? edge : 0),
      y: rooms.rest.y - spare + (arrangement === 'beside' ? edge : 0),
      width: rooms.rest.width - (arrangement === 'below' ? 2 : 1) * edge,
      height: rooms.rest.height + spare - edge,
    };
    const shares = shared(picture, rest, arrangement, inset, code, unit);
    const legendRoom = {
      width: shares.legend.width,
      height: shares.legend.height - legendHeading * unit,
      mapScale: map.width / cssWidth,
      least,
    };
    const legend = sheetLegend(picture.legend, legendRoom, style);
    places = { map, shares, legend };
    if (legend.height <= legendRoom.height + 0.01) break;
  }
  if (!places) return { blocks: [], map: room, metresPerPoint: null };
  const { map, shares, legend } = places;
  const metresPerPoint =
    picture.metresPerPixel === null ? null : (picture.metresPerPixel * cssWidth) / map.width;
  const edge = { color: colors.line, width: 0.75 * unit };
  const { inset } = picture;
  const insetScale = shares.inset.width / Math.max(inset.width, 1);
  return {
    map,
    metresPerPoint,
    blocks: [
      {
        role: 'figure',
        words: options.words,
        items: [{ kind: 'image', ...map, image: 'map', alt: options.words }],
      },
      { role: 'decoration', words: '', items: [{ kind: 'rect', ...map, stroke: edge }] },
      ...onMap(picture, map, metresPerPoint, style),
      ...legendBlocks(legend, shares.legend, style),
      {
        role: 'figure',
        words: words.sheets.inset(inset.names.join(', ')),
        items: placedItems(inset.items, shares.inset.x, shares.inset.y, insetScale),
      },
      ...(code && link && shares.code ? [codeBlock(code, shares.code, link, style)] : []),
    ],
  };
}
