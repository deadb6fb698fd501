const METRES_PER_DEGREE = 111_195;

/**
 * Area of a small triangle of [lon, lat] corners in m², on the plane that touches the sphere
 * (radius 6,371,008.8 m) at the triangle's latitude; the weight of a point in Visvalingam's simplification.
 */
export function triangleAreaM2([a, b, c]: [number, number][]): number {
  if (!a || !b || !c) return 0;
  const shrink = Math.cos((((a[1] + b[1] + c[1]) / 3) * Math.PI) / 180);
  const doubled = (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]);
  return (Math.abs(doubled) / 2) * METRES_PER_DEGREE ** 2 * shrink;
}
