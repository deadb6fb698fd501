/** Holes are smaller than a pixel on the whole city: from this zoom step on they are drawn. */
export const zoneHoleZoom = 10;
