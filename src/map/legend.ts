import { circleRadius } from '../coverage/uncovered-circles.ts';
import type { DeadZone, PlaceKind, PlacePosition, PlaceStatus } from '../data/city.ts';
import { zoomTier } from '../geo/web-mercator.ts';
import type { LayerId } from '../state/layer.ts';
import { tokens } from '../ui/tokens.ts';
import { over } from './color.ts';
import type { MapContent } from './map-content.ts';
import {
  areaFill,
  classesBelowTarget,
  coverageOpacity,
  coverageScale,
  gapClusterFill,
  operatorColors,
  operatorHatchDegrees,
  operatorIndex,
  ownColor,
  ownFill,
  populationScale,
  symbolPaper,
  uncoveredColors,
  uncoveredFill,
  unknownColor,
  zoneHoleHatchDegrees,
} from './palette.ts';
import { isSimulatedArea } from './simulated.ts';
import { deadZoneSymbol, type MapSymbol, placeSymbol, stationSymbol, suggestedSymbol } from './symbols.ts';

/** What a symbol stands for; the panels have the words. */
export type SymbolMeaning =
  | { of: 'kind'; kind: PlaceKind }
  | { of: 'status'; status: PlaceStatus }
  | { of: 'position'; position: PlacePosition }
  | { of: 'crowded' }
  | { of: 'dead-zone'; reported: boolean; power: DeadZone['power'] }
  | { of: 'station'; operatorId: string; operatorName: string; simulated: boolean }
  | { of: 'suggested-site' };

/** One line of a legend, with the very colours that are on the map. Numbers are for the panels to word. */
export type LegendItem =
  | {
      kind: 'class';
      /** As seen over land at the layer's opacity. */
      color: string;
      /** A value equal to `from` is in this class, one equal to `to` in the next; null is open. */
      from: number | null;
      to: number | null;
      unit: 'people-per-km2' | 'percent';
      /** Only of classes that a target divides. */
      side: 'below-target' | 'at-target' | null;
    }
  /** Hatched lines on bare land: no value is known. */
  | { kind: 'no-data'; color: string; hatchDegrees: number }
  | {
      kind: 'area';
      operatorId: string;
      operatorName: string;
      color: string;
      lineColor: string;
      /** Simulated areas are hatched in this direction, others filled evenly. */
      simulated: boolean;
      hatchDegrees: number;
    }
  | { kind: 'symbol'; symbol: MapSymbol; means: SymbolMeaning }
  /** Hatched lines over the part of a footprint that has no signal. */
  | { kind: 'hole'; color: string; hatchDegrees: number }
  /** An outline round people not covered who live next to each other. */
  | { kind: 'cluster'; color: string; lineColor: string }
  /** A layer of the user's: its line, its fill, and whether it is of points only. */
  | { kind: 'own'; color: string; fill: string; points: boolean }
  /** A circle of this radius in pixels stands for this many people. */
  | { kind: 'circle'; people: number; radius: number; color: string; lineColor: string };

function classItems(
  breaks: number[],
  colors: string[],
  paint: { ground: string; opacity: number; unit: 'people-per-km2' | 'percent'; below: number | null },
): LegendItem[] {
  return colors.map((color, index) => ({
    kind: 'class',
    color: over(color, paint.ground, paint.opacity),
    from: breaks[index - 1] ?? null,
    to: breaks[index] ?? null,
    unit: paint.unit,
    side: paint.below === null ? null : index < paint.below ? 'below-target' : 'at-target',
  }));
}

/** 1, 2 or 5 times a power of ten, not above `value`. */
function roundDown(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([5, 2, 1].find((digit) => digit * power <= value) ?? 1) * power;
}

function unique(items: LegendItem[]): LegendItem[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = item.kind === 'symbol' ? JSON.stringify(item.means) : JSON.stringify(item);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function placeItems(id: LayerId, { places }: MapContent): LegendItem[] {
  const shown = places.filter(({ datasetId, geometry }) => `places:${datasetId}` === id && geometry);
  const plain = { status: 'operating', position: 'surveyed' } as const;
  const kinds = shown.map(
    ({ kind, supplied }): LegendItem => ({
      kind: 'symbol',
      symbol: placeSymbol({ kind, ...plain, ...(supplied && { supplied }) }),
      means: { of: 'kind', kind },
    }),
  );
  const [first] = shown;
  if (!first) return [];
  const statuses = shown
    .filter(({ status }) => status !== 'operating')
    .map(
      ({ status }): LegendItem => ({
        kind: 'symbol',
        symbol: placeSymbol({ kind: first.kind, status, position: 'surveyed' }),
        means: { of: 'status', status },
      }),
    );
  const rings = shown
    .filter(({ position }) => position === 'commune-symbol')
    .map(
      ({ position }): LegendItem => ({
        kind: 'symbol',
        symbol: placeSymbol({ kind: first.kind, status: 'operating', position }),
        means: { of: 'position', position },
      }),
    );
  return unique([...kinds, ...statuses, ...rings]);
}

function deadZoneItems({ deadZones }: MapContent): LegendItem[] {
  const shown = deadZones.filter(({ geometry }) => geometry);
  return unique([
    ...shown.map(
      (zone): LegendItem => ({
        kind: 'symbol',
        symbol: deadZoneSymbol({ ...zone, position: 'surveyed' }),
        means: {
          of: 'dead-zone',
          reported: zone.recordType === 'reported-dead-zone',
          power: zone.power === 'none' ? 'none' : 'unknown',
        },
      }),
    ),
    ...shown
      .filter(({ position }) => position === 'commune-symbol')
      .map(
        (zone): LegendItem => ({
          kind: 'symbol',
          symbol: deadZoneSymbol(zone),
          means: { of: 'position', position: 'commune-symbol' },
        }),
      ),
  ]);
}

function stationItems({ catalog, stations }: MapContent): LegendItem[] {
  return catalog.operators.flatMap(({ id, name }): LegendItem[] => {
    const index = operatorIndex(catalog, id);
    const own = stations.filter(({ operator }) => operatorIndex(catalog, operator) === index);
    return [true, false].flatMap((simulated) => {
      const example = own.find((station) => station.simulated === simulated);
      if (!example) return [];
      const means = { of: 'station', operatorId: id, operatorName: name, simulated } as const;
      return [{ kind: 'symbol', symbol: stationSymbol(example, index), means }];
    });
  });
}

function uncoveredItems({ uncovered, theme }: MapContent, opacity: number): LegendItem[] {
  if (!uncovered || uncovered.people.length === 0) return [];
  const { maxPeople, peoplePerPixel } = uncovered;
  const { fill, line } = uncoveredColors[theme];
  const ground = tokens[theme].land;
  const sizes = [maxPeople, maxPeople / 5, maxPeople / 25].map((people) => roundDown(Math.max(1, people)));
  return [...new Set(sizes)].map((people) => ({
    kind: 'circle',
    people,
    radius: circleRadius(people, peoplePerPixel),
    color: over(fill, ground, uncoveredFill * opacity),
    lineColor: line,
  }));
}

function clusterItems({ gaps, theme }: MapContent, opacity: number): LegendItem[] {
  if (!gaps || gaps.clusters.length === 0) return [];
  const { fill } = uncoveredColors[theme];
  return [
    {
      kind: 'cluster',
      color: over(fill, tokens[theme].land, gapClusterFill * opacity),
      lineColor: over(fill, tokens[theme].land, opacity),
    },
    { kind: 'symbol', symbol: suggestedSymbol, means: { of: 'suggested-site' } },
  ];
}

function ownItems(id: LayerId, { ownLayers, theme }: MapContent, opacity: number): LegendItem[] {
  const index = ownLayers.findIndex(({ datasetId }) => `own:${datasetId}` === id);
  const layer = ownLayers[index];
  if (!layer) return [];
  const color = ownColor(theme, index);
  const ground = tokens[theme].land;
  const points = layer.lines.row.length === 0 && layer.rings.row.length === 0;
  return [
    {
      kind: 'own',
      color: over(color, ground, opacity),
      fill: points ? symbolPaper[theme] : over(color, ground, ownFill * opacity),
      points,
    },
  ];
}

function holeItems({ zoneHoles, theme }: MapContent): LegendItem[] {
  if (zoneHoles.length === 0) return [];
  return [{ kind: 'hole', color: uncoveredColors[theme].fill, hatchDegrees: zoneHoleHatchDegrees }];
}

function areaItems(id: LayerId, content: MapContent, opacity: number): LegendItem[] {
  const { catalog, theme } = content;
  const operatorId = id.slice('service-areas:'.length);
  const operator = catalog.operators.find((one) => one.id === operatorId);
  if (!operator) return [];
  const index = operatorIndex(catalog, operatorId);
  const { fill, line } = operatorColors[theme][index]!;
  return [
    {
      kind: 'area',
      operatorId,
      operatorName: operator.name,
      color: over(fill, tokens[theme].land, areaFill * opacity),
      lineColor: line,
      simulated: isSimulatedArea(content, operatorId),
      hatchDegrees: operatorHatchDegrees[index]!,
    },
  ];
}

/**
 * The legend of a layer as it is on the map now, read from the same palette; `zoom` is the camera's, since circles
 * and the depth of the commune colours depend on it. Empty where the layer has nothing to show.
 */
export function legendOf(id: LayerId, content: MapContent, zoom = 9): LegendItem[] {
  const { theme, target } = content;
  const opacity = content.layers.find((layer) => layer.id === id)?.opacity ?? 1;
  const tier = zoomTier(zoom);
  const ground = tokens[theme].land;
  if (id === 'population') {
    return classItems(populationScale.breaks, populationScale.colors[theme], {
      ground,
      opacity,
      unit: 'people-per-km2',
      below: null,
    });
  }
  if (id === 'commune-coverage') {
    const { breaks, colors } = coverageScale(target);
    const items = classItems(breaks, colors[theme], {
      ground,
      opacity: coverageOpacity(opacity, tier),
      unit: 'percent',
      below: classesBelowTarget,
    });
    const isMissing = content.communeRows?.some(({ value }) => value === null) ?? false;
    return isMissing ? [...items, { kind: 'no-data', color: unknownColor[theme], hatchDegrees: 45 }] : items;
  }
  if (id === 'uncovered') return uncoveredItems(content, opacity);
  if (id === 'zone-holes') return holeItems(content);
  if (id === 'gap-clusters') return clusterItems(content, opacity);
  if (id === 'stations') return stationItems(content);
  if (id === 'dead-zones') return deadZoneItems(content);
  if (id.startsWith('own:')) return ownItems(id, content, opacity);
  return id.startsWith('places:') ? placeItems(id, content) : areaItems(id, content, opacity);
}
