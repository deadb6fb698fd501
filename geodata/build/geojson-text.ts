import type { Feature, Geometry } from 'geojson';

export interface GeojsonHeading {
  /** Layer name that QGIS shows. */
  name: string;
  attribution: string;
}

/** A feature collection as text with one feature per line, so that changes can be read. */
export function geojsonText(heading: GeojsonHeading, features: Feature<Geometry | null>[]): string {
  const head = JSON.stringify({ type: 'FeatureCollection', ...heading });
  const lines = features.map((feature) => JSON.stringify(feature));
  return `${head.slice(0, -1)},"features":[\n${lines.join(',\n')}\n]}\n`;
}
