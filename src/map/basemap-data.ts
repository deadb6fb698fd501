import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { Commune } from '../data/city.ts';
import type { LonLat } from '../geo/lon-lat.ts';
import type { BasemapSource } from './basemap-style.ts';
import { bordersOnLand, outerBorder } from './borders.ts';
import { rankRadius } from './gap-marks.ts';
import type { MapContent } from './map-content.ts';
import { discPixels, type Mark } from './marks.ts';
import { footprintEdges, selectionEdge } from './outlines.ts';
import { remember } from './remember.ts';

/** Side in pixels of the blank image that stands for a symbol among the labels. */
export const blankSize = 32;

const labelTextSize = 11.5;

const empty: FeatureCollection = { type: 'FeatureCollection', features: [] };

function collection(features: Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features };
}

function feature(geometry: Geometry, properties: Record<string, unknown>): Feature {
  return { type: 'Feature', properties, geometry };
}

function composed(text: string): string {
  return text.normalize('NFC');
}

function communeAreas(communes: Commune[]): FeatureCollection {
  return collection(communes.map(({ code, geometry }) => feature(geometry, { code })));
}

function communeLabels(communes: Commune[]): FeatureCollection {
  return collection(
    communes.map(({ name, nameEn, population, labelPoint, terrain }) =>
      feature(
        { type: 'Point', coordinates: labelPoint },
        { name: composed(name), name_en: composed(nameEn), population, island: terrain === 'island' },
      ),
    ),
  );
}

function withComposedNames(source: FeatureCollection): FeatureCollection {
  return collection(
    source.features.map((one) => {
      const properties = { ...one.properties };
      for (const [key, value] of Object.entries(properties)) {
        if (typeof value === 'string') properties[key] = composed(value);
      }
      return { ...one, properties };
    }),
  );
}

/** Room for each symbol among the labels, and its name below it; room without a name round each of `discs`. */
export function markLabels(marks: Mark[], discs: readonly LonLat[] = []): FeatureCollection {
  return collection([
    ...discs.map((position) =>
      feature(
        { type: 'Point', coordinates: position },
        {
          name: '',
          name_en: '',
          rank: 0,
          size: (2 * rankRadius) / blankSize,
          iconOffset: [0, 0],
          textOffset: [0, 0],
        },
      ),
    ),
    ...marks.map(({ position, offset: [dx, dy], size, symbol, name, rank }) => {
      const radius = discPixels(size, symbol);
      const scale = (2 * radius) / blankSize;
      return feature(
        { type: 'Point', coordinates: position },
        {
          name: symbol.form === 'disc' ? composed(name.vi) : '',
          name_en: symbol.form === 'disc' ? composed(name.en) : '',
          rank,
          size: scale,
          iconOffset: [dx / scale, dy / scale],
          textOffset: [dx / labelTextSize, (dy + radius + 4) / labelTextSize],
        },
      );
    }),
  ]);
}

/** Content → data of each basemap source; what has not changed is the same object as before. */
export function basemapDataReader(): (
  content: MapContent,
  marks: Mark[],
  discs?: readonly LonLat[],
) => Record<BasemapSource, FeatureCollection> {
  const areas = remember(communeAreas);
  const names = remember(communeLabels);
  const edge = remember((communes: Commune[], land: FeatureCollection | undefined) =>
    collection([feature(outerBorder(areas(communes).features, land?.features ?? []), {})]),
  );
  const borders = remember((neighbours: FeatureCollection | undefined, land: FeatureCollection | undefined) =>
    collection([feature(bordersOnLand(neighbours?.features ?? [], land?.features ?? []), {})]),
  );
  const texts = remember(withComposedNames);
  const symbols = remember(markLabels);
  const footprints = remember(footprintEdges);
  const selected = remember(selectionEdge);
  return ({ communes, places, layers, selection, basemap }, marks, discs) => ({
    land: basemap.land ?? empty,
    'neighbour-borders': borders(basemap.neighbours, basemap.land),
    communes: areas(communes),
    'city-edge': edge(communes, basemap.land),
    'truong-sa': basemap['truong-sa'] ?? empty,
    water: basemap.water ?? empty,
    rivers: basemap.rivers ?? empty,
    'roads-major': basemap['roads-major'] ?? empty,
    'roads-minor': basemap['roads-minor'] ?? empty,
    labels: basemap.labels ? texts(basemap.labels) : empty,
    'commune-labels': names(communes),
    'place-labels': symbols(marks, discs),
    'footprint-edges': footprints(places, layers),
    'selection-edge': selected(selection, communes, places),
  });
}
