import { bbox as bboxOf } from '@turf/turf';
import type { Geometry } from 'geojson';
import { ownLayerExtent } from '../data/own-layer-extent.ts';
import { ownRowGeometry } from '../data/own-row-geometry.ts';
import type { Bbox, LonLat } from '../geo/lon-lat.ts';
import type { LayerId } from '../state/layer.ts';
import { cityWithRegister, drawnDeadZones } from '../state/register-in-force.ts';
import type { Selection } from '../state/selection.ts';
import { useApp } from '../state/store.ts';
import { theMap } from './map-port.ts';
import { selectThing } from './select-thing.ts';

const placeZoom = 14;

function westSouthEastNorth(geometry: Geometry): Bbox {
  const [west, south, east, north] = bboxOf(geometry);
  return [west, south, east, north] as Bbox;
}

function geometryOf(selection: Selection): Geometry | null {
  const city = cityWithRegister(useApp.getState());
  switch (selection.kind) {
    case 'commune':
      return city?.communes.find((commune) => commune.code === selection.code)?.geometry ?? null;
    case 'place':
      return city?.places.find((place) => place.id === selection.id)?.geometry ?? null;
    case 'dead-zone':
      return city?.deadZones.find((zone) => zone.id === selection.id)?.geometry ?? null;
    case 'station': {
      const station = city?.stations.find((each) => each.id === selection.id);
      return station ? { type: 'Point', coordinates: station.position } : null;
    }
    case 'own': {
      const layer = city?.ownLayers?.find(({ datasetId }) => datasetId === selection.datasetId);
      return layer ? ownRowGeometry(layer, selection.row) : null;
    }
  }
}

function show(geometry: Geometry): void {
  if (geometry.type === 'Point') theMap()?.flyTo(geometry.coordinates as LonLat, placeZoom);
  else theMap()?.fitBbox(westSouthEastNorth(geometry));
}

/** Selects a thing and brings it into view, where its position is known. */
export function flyTo(selection: Selection): void {
  selectThing(selection);
  const geometry = geometryOf(selection);
  if (geometry) show(geometry);
}

export function flyToCommune(code: string): void {
  flyTo({ kind: 'commune', code });
}

/** Brings everything a layer holds into view; layers that fill the city show the whole city. */
export function zoomToLayer(id: LayerId): void {
  const app = useApp.getState();
  const { city } = app;
  if (!city) return;
  if (id.startsWith('own:')) {
    const own = city.ownLayers?.find(({ datasetId }) => `own:${datasetId}` === id);
    const extent = own ? ownLayerExtent(own) : null;
    if (extent) theMap()?.fitBbox(extent);
    return;
  }
  const datasetId = id.startsWith('places:') ? id.slice('places:'.length) : null;
  const geometries =
    id === 'dead-zones'
      ? drawnDeadZones(app).map((zone) => zone.geometry)
      : city.places.filter((place) => place.datasetId === datasetId).map((place) => place.geometry);
  const known = geometries.filter((geometry) => geometry !== null);
  if (known.length === 0) showWholeCity();
  else theMap()?.fitBbox(westSouthEastNorth({ type: 'GeometryCollection', geometries: known }));
}

/** Brings the stations that the user has brought into view, wherever the others stand. */
export function zoomToOwnStations(): void {
  const own = useApp.getState().city?.stations.filter(({ supplied }) => supplied) ?? [];
  const coordinates = own.map(({ position }) => position);
  if (coordinates.length > 0) theMap()?.fitBbox(westSouthEastNorth({ type: 'MultiPoint', coordinates }));
}

export function showWholeCity(): void {
  const { city } = useApp.getState();
  if (city) theMap()?.fitBbox(city.catalog.city.viewBbox);
}

export function zoomBy(levels: number): void {
  theMap()?.zoomBy(levels);
}

export function resetNorth(): void {
  theMap()?.resetNorth();
}

/** Tilts the map, in degrees from looking straight down. */
export function setPitch(degrees: number): void {
  theMap()?.setPitch(degrees);
}
