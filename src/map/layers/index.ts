import type { Layer } from '@deck.gl/core';
import type { LayerId } from '../../state/layer.ts';
import type { MapContent } from '../map-content.ts';
import { paintCommuneCoverage } from './commune-coverage.ts';
import { paintDeadZones } from './dead-zones.ts';
import { paintGapClusters } from './gap-clusters.ts';
import { paintIntake } from './intake.ts';
import { paintOwnAreas, paintOwnPoints } from './own-data.ts';
import { paintFootprints, paintPlaces } from './places.ts';
import { paintPopulation } from './population.ts';
import { paintProbe } from './probe.ts';
import type { Painter, Scene } from './scene.ts';
import { paintSelection } from './selection.ts';
import { paintServiceAreas } from './service-areas.ts';
import { paintStations } from './stations.ts';
import { paintUncovered } from './uncovered.ts';
import { paintZoneHoles } from './zone-holes.ts';

type Subject =
  | 'commune-coverage'
  | 'population'
  | 'service-areas'
  | 'uncovered'
  | 'zone-holes'
  | 'gap-clusters'
  | 'stations'
  | 'dead-zones'
  | 'places'
  | 'own';

type Band = 'areas' | 'footprints' | 'symbols';

/** Areas lie under water, roads and boundaries; symbols lie over them and under the labels. */
const painters: { band: Band; subject: Subject; paint: Painter }[] = [
  { band: 'areas', subject: 'commune-coverage', paint: paintCommuneCoverage },
  { band: 'areas', subject: 'population', paint: paintPopulation },
  { band: 'areas', subject: 'service-areas', paint: paintServiceAreas },
  { band: 'footprints', subject: 'places', paint: paintFootprints },
  { band: 'footprints', subject: 'own', paint: paintOwnAreas },
  { band: 'footprints', subject: 'zone-holes', paint: paintZoneHoles },
  { band: 'symbols', subject: 'uncovered', paint: paintUncovered },
  { band: 'symbols', subject: 'gap-clusters', paint: paintGapClusters },
  { band: 'symbols', subject: 'stations', paint: paintStations },
  { band: 'symbols', subject: 'dead-zones', paint: paintDeadZones },
  { band: 'symbols', subject: 'places', paint: paintPlaces },
  { band: 'symbols', subject: 'own', paint: paintOwnPoints },
];

function subjectOf(id: LayerId): string {
  return id.split(':')[0]!;
}

/** All layers in paint order: areas, footprints, symbols, each in the order of the panel from its foot up, then the selection, the point asked about and a file on its way in. */
export function mapLayers(content: MapContent, scene: Scene): Layer[] {
  const upward = content.layers.filter(({ visible, opacity }) => visible && opacity > 0).reverse();
  const bands = (['areas', 'footprints', 'symbols'] satisfies Band[]).flatMap((band) =>
    upward.flatMap((layer) => {
      const painter = painters.find((one) => one.band === band && one.subject === subjectOf(layer.id));
      return painter ? painter.paint(content, layer, scene) : [];
    }),
  );
  return [
    ...bands,
    ...paintSelection(content, scene),
    ...paintProbe(content, scene),
    ...paintIntake(content),
  ];
}
