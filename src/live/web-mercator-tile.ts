/** Half the side of the world in EPSG:3857, metres. */
export const HALF_WORLD_M = 20_037_508.342789244;

/** West, south, east, north of a tile in metres of EPSG:3857; rows count from the north. */
export function tileBox(z: number, x: number, y: number): [number, number, number, number] {
  const side = (2 * HALF_WORLD_M) / 2 ** z;
  return [
    x * side - HALF_WORLD_M,
    HALF_WORLD_M - (y + 1) * side,
    (x + 1) * side - HALF_WORLD_M,
    HALF_WORLD_M - y * side,
  ];
}

/** Whether a name of a coordinate system means Web Mercator. */
export function isWebMercator(name: string): boolean {
  return (
    /(?:^|:)(?:3857|900913|3785|102100|102113)$/.test(name.trim()) || /GoogleMapsCompatible$/i.test(name)
  );
}
