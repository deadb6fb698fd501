import { SolidPolygonLayer } from '@deck.gl/layers';
import type { Position } from 'geojson';
import type { Place } from '../../data/city.ts';
import { beneathLabels } from '../anchors.ts';
import { rgba } from '../color.ts';
import { placeTone, symbolTones } from '../palette.ts';
import { rememberEach } from '../remember.ts';
import { polygonsOf } from '../rings.ts';
import { AreaPattern, type AreaPatternProps } from './area-pattern.ts';
import { pointSymbols } from './point-symbols.ts';
import type { Painter } from './scene.ts';
import { underLines } from './stacking.ts';

/** One part of a place's footprint. */
export interface Footprint {
  place: Place;
  rings: Position[][];
}

/** Metres that footprints are raised when the camera is tilted; a sign of the site, not of any building. */
const raisedM = 45;

/** Footprints smaller than this zoom shows are left to the symbol. */
const footprintZoom = 10;

export const footprintsOf = rememberEach((layerId: string, places: Place[]): Footprint[] =>
  places
    .filter(({ datasetId }) => `places:${datasetId}` === layerId)
    .flatMap((place) => polygonsOf(place.geometry).map((rings) => ({ place, rings }))),
);

const byStatus = rememberEach((_layerId: string, footprints: Footprint[]) => ({
  standing: footprints.filter(({ place }) => place.status === 'operating'),
  coming: footprints.filter(({ place }) => place.status !== 'operating'),
}));

/** Footprints of parks, ports and campuses where they are known, hatched while not yet operating. */
export const paintFootprints: Painter = ({ places, theme }, { id, opacity }, { tier, pitched }) => {
  const footprints = footprintsOf(id, places);
  const { standing, coming } = byStatus(id, footprints);
  const tone = (place: Place) => symbolTones[theme][placeTone[place.kind]];
  if (footprints.length === 0 || tier < footprintZoom) return [];
  const polygon = {
    ...underLines,
    getPolygon: ({ rings }: Footprint) => rings as [number, number][][],
    positionFormat: 'XY' as const,
    updateTriggers: { getFillColor: [theme, opacity, pitched] },
  };
  return [
    new SolidPolygonLayer<Footprint>({
      ...polygon,
      id: `${id}-footprints`,
      data: standing,
      ...(pitched && { beforeId: beneathLabels, parameters: {} }),
      getFillColor: ({ place }) => rgba(tone(place), (pitched ? 0.5 : 0.24) * opacity),
      extruded: pitched,
      getElevation: raisedM,
      material: { ambient: 0.72, diffuse: 0.4, shininess: 8, specularColor: [30, 30, 30] },
    }),
    new SolidPolygonLayer<Footprint, AreaPatternProps>({
      ...polygon,
      id: `${id}-footprints-coming`,
      data: coming,
      getFillColor: ({ place }) => rgba(tone(place), 0.55 * opacity),
      hatchDegrees: 45,
      hatchGap: 0.22,
      extensions: [new AreaPattern({ union: false, hatch: true })],
    }),
  ];
};

/** One symbol for each place whose position is known. */
export const paintPlaces: Painter = (_content, { id, opacity }, scene) => {
  const symbols = pointSymbols(id, opacity, scene);
  return symbols ? [symbols] : [];
};
