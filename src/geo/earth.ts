/** Metres; the mean radius R1 of the GRS 80 ellipsoid, on whose sphere Turf measures lengths and areas. */
export const EARTH_RADIUS_M = 6_371_008.8;

/** Metres of a degree of latitude on that sphere; a degree of longitude has the cosine of the latitude of it. */
export const METRES_PER_DEGREE = (EARTH_RADIUS_M * Math.PI) / 180;
