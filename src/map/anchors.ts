/** Data areas are painted under water, roads and boundaries: the basemap layer they go beneath. */
export const beneathLines = 'water';

/** Data symbols are painted under every label: the basemap layer they go beneath. */
export const beneathLabels = 'minor-labels';

/** An image of nothing that keeps labels off the symbols drawn by the overlay; the map adds it. */
export const blankImage = 'blank';
