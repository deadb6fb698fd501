import type { Scene } from '../../briefing/scene.ts';
import { sceneCamera } from '../../briefing/scene-camera.ts';
import type { DefinitionKey } from '../../coverage/result.ts';
import type { PopulationCells } from '../../coverage/view.ts';
import type { MapPicture } from '../../export/sheet/map-sheet.ts';
import type { Bbox } from '../../geo/lon-lat.ts';
import { worldPixels, worldPosition, zoomTier } from '../../geo/web-mercator.ts';
import type { GapRanking } from '../../planning/gap-ranking.ts';
import type { LayerState } from '../../state/layer.ts';
import { useApp } from '../../state/store.ts';
import type { Language } from '../../text/language.ts';
import type { Theme } from '../../ui/tokens.ts';
import { theEngine } from '../engine/the-engine.ts';
import { minorRoadsZoom, populationResolution } from '../follow-camera.ts';
import { loadBasemap } from '../load-basemap.ts';
import { type PictureContent, type PictureFailure, theMap } from '../map-port.ts';
import { communeRowsOf, isDefined } from './briefing-facts.ts';
import { liveReady, liveRemarks } from './live-remarks.ts';

/** CSS pixels of a picture, and its pixels per CSS pixel. */
export interface PictureSize {
  widthPx: number;
  heightPx: number;
  pixelRatio: number;
}

export interface PictureOptions {
  language: Language;
  /** Without one, the scene's, else the app's. */
  theme?: Theme;
  signal?: AbortSignal;
}

export type PictureResult = { picture: MapPicture } | { failure: PictureFailure };

/** The size whose zoom a scene's content is made for where no other is given: a screen. */
const aScreen: PictureSize = { widthPx: 1920, heightPx: 1080, pixelRatio: 1 };

const noPadding = { top: 0, right: 0, bottom: 0, left: 0 };

type Ground = { zoom: number; bbox: Bbox };

/** Zoom and ground of a view on a picture; the ground is generous where the view is turned or tilted. */
function groundOf(view: Scene['view'], { widthPx, heightPx }: PictureSize): Ground {
  const { zoom, centre, bearing, pitch } = sceneCamera(view, { widthPx, heightPx, padding: noPadding });
  const [x, y] = worldPixels(centre, zoom);
  const isStraight = bearing === 0 && pitch === 0;
  const reach = Math.hypot(widthPx, heightPx) * (1 + pitch / 20);
  const [dx, dy] = isStraight ? [widthPx / 2, heightPx / 2] : [reach, reach];
  const [west, north] = worldPosition([x - dx, y - dy], zoom);
  const [east, south] = worldPosition([x + dx, y + dy], zoom);
  return { zoom, bbox: [west, south, east, north] };
}

function shows(layers: readonly LayerState[], id: LayerState['id']): boolean {
  return layers.some((layer) => layer.id === id && layer.visible && layer.opacity > 0);
}

async function gapsOf(definition: DefinitionKey): Promise<GapRanking | null> {
  const { briefingGaps, gaps, gapWork } = useApp.getState();
  if (gaps?.definition === definition && gapWork === 'done') return gaps;
  if (briefingGaps?.definition === definition) return briefingGaps;
  return theEngine().briefingGaps({ definition, range: null });
}

function populationOf({ zoom, bbox }: Ground): Promise<PopulationCells> {
  const resolution = populationResolution(zoom);
  return theEngine().population(resolution, resolution <= 8 ? null : bbox);
}

/**
 * What the layers show under a definition at a zoom, asked of the engine; nothing on the screen changes. A definition
 * that the data do not have any more shows nothing.
 */
async function contentOf(
  layers: readonly LayerState[],
  definition: DefinitionKey,
  ground: Ground,
): Promise<PictureContent> {
  const { coverage, city } = useApp.getState();
  const isCounted = coverage !== null && isDefined(definition, coverage);
  const drawn = city?.catalog.datasets.filter(({ kind }) => kind === 'basemap' || kind === 'inset') ?? [];
  const [communeRows, uncovered, zones, gaps, population] = await Promise.all([
    isCounted && shows(layers, 'commune-coverage') ? communeRowsOf(definition) : null,
    isCounted && shows(layers, 'uncovered') ? theEngine().uncovered(definition, zoomTier(ground.zoom)) : null,
    isCounted && shows(layers, 'zone-holes') ? theEngine().zones(definition) : null,
    isCounted && shows(layers, 'gap-clusters') ? gapsOf(definition) : null,
    shows(layers, 'population') ? populationOf(ground) : null,
    ...drawn
      .filter(({ id }) => id !== 'roads-minor' || ground.zoom >= minorRoadsZoom)
      .map(({ id }) => loadBasemap(id)),
  ]);
  return { definition, communeRows, uncovered, zoneHoles: zones?.holes ?? [], gaps, population };
}

/** The layers of a scene in its order, above those of the city that it does not show. */
function layersOf(scene: Scene): LayerState[] {
  const { layers } = useApp.getState();
  const shown = scene.layers.flatMap(({ id, opacity }): LayerState[] => {
    const layer = layers.find((each) => each.id === id);
    return layer ? [{ id: layer.id, visible: true, opacity }] : [];
  });
  const others = layers.filter(({ id }) => !shown.some((layer) => layer.id === id));
  return [...shown, ...others.map((layer) => ({ ...layer, visible: false }))];
}

/** What a scene shows on the map, worked out beside the screen, for a picture of this size. Rejects where the engine fails. */
export async function sceneContent(scene: Scene, size: PictureSize = aScreen): Promise<PictureContent> {
  const layers = layersOf(scene);
  const content = await contentOf(layers, scene.definition, groundOf(scene.view, size));
  const { selection, theme } = scene;
  return { ...content, layers, selection, probe: null, ...(theme && { theme }) };
}

async function pictured(
  { view, layers }: Pick<Scene, 'view' | 'layers'>,
  size: PictureSize,
  { signal, language, theme }: PictureOptions,
  contentOfIt: () => Promise<PictureContent>,
): Promise<PictureResult> {
  const map = theMap();
  if (!map) return { failure: 'no-map' };
  if (signal?.aborted) return { failure: 'aborted' };
  const content = await contentOfIt();
  const ready = liveReady();
  const drawn = await map.picture({
    content: { ...content, language, ...(theme && { theme }) },
    view,
    ...size,
    ...(signal && { signal }),
  });
  if ('failure' in drawn) return drawn;
  const { picture } = drawn;
  return {
    picture: { ...picture, legend: [...picture.legend, ...liveRemarks(layers, ready, language)] },
  };
}

/** A picture of what a scene shows on the map, drawn off the screen. Rejects where the engine fails. */
export function scenePicture(
  scene: Scene,
  size: PictureSize,
  options: PictureOptions,
): Promise<PictureResult> {
  return pictured(scene, size, options, () => sceneContent(scene, size));
}

/**
 * A picture of what the map shows at this moment in what panels leave free of it, at any size. Rejects where the engine
 * fails.
 */
export async function screenPicture(size: PictureSize, options: PictureOptions): Promise<PictureResult> {
  const view = theMap()?.viewNow();
  if (!view) return { failure: 'no-map' };
  const { layers, definition, selection } = useApp.getState();
  const { gaps: _, ...content } = await contentOf(
    layers.filter(({ id }) => id !== 'gap-clusters'),
    definition,
    groundOf(view, size),
  );
  return pictured({ view, layers: [] }, size, options, async () => ({ ...content, layers, selection }));
}
