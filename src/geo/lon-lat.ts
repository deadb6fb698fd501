/** A WGS 84 position in degrees, always in this order. */
export type LonLat = [lon: number, lat: number];

/** Degrees, WGS 84. */
export type Bbox = [west: number, south: number, east: number, north: number];
