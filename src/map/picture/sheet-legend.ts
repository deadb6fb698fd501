import type { SheetLegendEntry, SheetLegendGroup } from '../../export/sheet/map-sheet.ts';
import type { Paint, SheetItem } from '../../export/sheet/sheet.ts';
import { zoomTier } from '../../geo/web-mercator.ts';
import type { LayerId } from '../../state/layer.ts';
import { isSimulatedLayer, layerTitle } from '../../state/layer-source.ts';
import { liveWords } from '../../text/messages/live.ts';
import { mapPictureWords } from '../../text/messages/map-picture.ts';
import { messages } from '../../text/messages.ts';
import { integer } from '../../text/numbers.ts';
import { tokens } from '../../ui/tokens.ts';
import { type LegendItem, legendOf } from '../legend.ts';
import { classRange, symbolWords } from '../legend-words.ts';
import type { MapContent } from '../map-content.ts';
import { zoneHoleZoom } from '../zone-hole-zoom.ts';
import { symbolItems } from './symbol-items.ts';

/** Points. */
const patch = { width: 18, height: 12, line: 1 };
const symbolSize = 20;
const hatchSpacing = 5;
const hatchWidth = 1.5;

type SymbolItem = Extract<LegendItem, { kind: 'symbol' }>;

/** What is the same for every layer of places is said once for all of them. */
function isShared(item: LegendItem): item is SymbolItem {
  return item.kind === 'symbol' && (item.means.of === 'status' || item.means.of === 'position');
}

function patchSign(fill: Paint, color: string, line = patch.line): SheetLegendEntry['sign'] {
  const { width, height } = patch;
  const rect: SheetItem = {
    kind: 'rect',
    x: line / 2,
    y: line / 2,
    width: width - line,
    height: height - line,
    radius: 2,
    fill,
    stroke: { color, width: line },
  };
  return { width, height, items: [rect] };
}

function hatched(color: string, degrees: number, ground: string): Paint {
  return { hatch: color, degrees, spacing: hatchSpacing, width: hatchWidth, ground };
}

function circleSign(radius: number, fill: string, stroke: string, width: number): SheetLegendEntry['sign'] {
  const box = 2 * radius + width;
  const circle: SheetItem = {
    kind: 'circle',
    x: box / 2,
    y: box / 2,
    radius,
    fill: { color: fill },
    stroke: { color: stroke, width },
  };
  return { width: box, height: box, items: [circle] };
}

function symbolEntry({ symbol, means }: SymbolItem, { theme, language }: MapContent): SheetLegendEntry {
  return {
    sign: { width: symbolSize, height: symbolSize, items: symbolItems(symbol, theme, symbolSize) },
    label: symbolWords(means, language),
  };
}

function entryOf(item: LegendItem, content: MapContent): SheetLegendEntry {
  const { theme, language } = content;
  const { land, line } = tokens[theme];
  const { legend } = messages[language];
  const { signs, people } = mapPictureWords[language];
  switch (item.kind) {
    case 'class': {
      const unit = item.unit === 'percent' ? '' : ` ${legend.perSquareKilometre}`;
      const side = item.side === 'at-target' ? `, ${legend.atTarget}` : '';
      return {
        sign: patchSign({ color: item.color }, line),
        label: `${classRange(item, language)}${unit}${side}`,
      };
    }
    case 'no-data':
      return { sign: patchSign(hatched(item.color, item.hatchDegrees, land), line), label: legend.noData };
    case 'area': {
      const fill = item.simulated
        ? hatched(item.lineColor, item.hatchDegrees, item.color)
        : { color: item.color };
      return { sign: patchSign(fill, item.lineColor), label: signs.area(item.operatorName) };
    }
    case 'symbol':
      return symbolEntry(item, content);
    case 'hole':
      return {
        sign: patchSign(hatched(item.color, item.hatchDegrees, land), item.color),
        label: signs.hole,
      };
    case 'cluster':
      return { sign: patchSign({ color: item.color }, item.lineColor, 2), label: signs.cluster };
    case 'own':
      return item.points
        ? { sign: circleSign(5, item.fill, item.color, 2), label: signs.ownPoints }
        : { sign: patchSign({ color: item.fill }, item.color, 2), label: signs.ownAreas };
    case 'circle':
      return {
        sign: circleSign(item.radius, item.color, item.lineColor, 0.8),
        toScale: true,
        label: people(integer(item.people, language)),
      };
  }
}

/** The layers that a picture of this content shows, topmost first, each with its legend. */
export function shownLegends(content: MapContent, zoom: number): { id: LayerId; items: LegendItem[] }[] {
  return content.layers
    .filter(({ visible, opacity }) => visible && opacity > 0)
    .map(({ id }) => ({
      id,
      items: id === 'zone-holes' && zoomTier(zoom) < zoneHoleZoom ? [] : legendOf(id, content, zoom),
    }))
    .filter(
      ({ id, items }) => items.length > 0 && (id !== 'commune-coverage' || content.communeRows !== null),
    )
    .filter(({ id }) => id !== 'population' || content.population !== null);
}

/**
 * The legend of a picture as items of a sheet, from the same colours and words as on the screen: the layers that show
 * something, topmost first, then what fill and ring of symbols say.
 */
export function sheetLegend(content: MapContent, zoom: number): SheetLegendGroup[] {
  const { catalog, language, live = [] } = content;
  const shown = shownLegends(content, zoom);
  const groups = shown.map(
    ({ id, items }): SheetLegendGroup => ({
      title: layerTitle(id, catalog, language),
      simulated: isSimulatedLayer(id, content, content.coverageSimulated ?? false),
      entries: items.filter((item) => !isShared(item)).map((item) => entryOf(item, content)),
    }),
  );
  const shared = new Map<string, SymbolItem>();
  for (const item of shown.flatMap(({ items }) => items).filter(isShared)) {
    const key = JSON.stringify(item.means);
    if (!shared.has(key)) shared.set(key, item);
  }
  const hosts = [...new Set(live.map(({ host }) => host))];
  return [
    ...groups,
    ...hosts.map((host) => ({ title: liveWords[language].attribution(host), simulated: false, entries: [] })),
    ...(shared.size === 0
      ? []
      : [
          {
            title: messages[language].legend.symbols,
            simulated: false,
            entries: [...shared.values()].map((item) => symbolEntry(item, content)),
          },
        ]),
  ];
}
