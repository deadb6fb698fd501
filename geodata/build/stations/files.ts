import type { Feature } from 'geojson';
import { serviceAreaOfStation } from '../../../src/coverage/service-area-of-station.ts';
import type { RadioRange, Station } from '../../../src/data/city.ts';
import { geojsonText } from '../geojson-text.ts';

const NOTE =
  'MÔ PHỎNG – SIMULATED. Không phải trạm, không phải vùng phủ của nhà mạng nào. No real station, no operator’s coverage.';

/** `stations.csv`: `id,lon,lat,operator,band,environment,radius_m,simulated,note`, degrees with 5 decimals. */
export function stationsCsv(stations: readonly Station[]): string {
  const rows = stations.map((station) => {
    const [lon, lat] = station.position;
    return [
      station.id,
      lon.toFixed(5),
      lat.toFixed(5),
      station.operator,
      station.band,
      station.environment,
      station.radiusM,
      station.simulated ? 'yes' : 'no',
      'mô phỏng (simulated)',
    ].join(',');
  });
  return `${['id,lon,lat,operator,band,environment,radius_m,simulated,note', ...rows].join('\n')}\n`;
}

/** `service-areas.geojson`: the disc of every station, the very polygons the application makes of them. */
export function serviceAreasGeojson(stations: readonly Station[]): string {
  const heading = { name: 'service-areas', attribution: 'Mô phỏng / simulated', simulated: true, note: NOTE };
  const features = stations.map((station): Feature => {
    const area = serviceAreaOfStation(station);
    return {
      type: 'Feature',
      properties: { id: area.id, operator: area.operator, station_id: area.stationId, simulated: true },
      geometry: area.geometry,
    };
  });
  return geojsonText(heading, features);
}

/** `radio-model.csv`: `band,environment,outdoor_radius_m,indoor_radius_m,source`. */
export function radioModelCsv(model: readonly RadioRange[]): string {
  const rows = model.map(
    (range) =>
      `${range.band},${range.environment},${range.outdoorRadiusM},${range.indoorRadiusM},"${range.source}"`,
  );
  return `${['band,environment,outdoor_radius_m,indoor_radius_m,source', ...rows].join('\n')}\n`;
}
