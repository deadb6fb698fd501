/** People not covered, one entry per uncovered population unit with residents. */
export interface UncoveredUnits {
  /** [lon, lat] pairs, degrees. */
  positions: Float64Array;
  people: Float32Array;
  /** Largest `people`, for the legend and the symbol size. */
  maxPeople: number;
}

/** People without service as circles of one zoom step. */
export interface UncoveredCircles {
  /** [lon, lat] pairs. */
  positions: Float64Array;
  people: Float32Array;
  /** Pixels. */
  radii: Float32Array;
  /** Largest `people`. */
  maxPeople: number;
  /** People that one square pixel of a circle stands for. */
  peoplePerPixel: number;
}

/** Population summed into H3 cells of one resolution, as polygons for drawing. */
export interface PopulationCells {
  resolution: number;
  count: number;
  /** Residents per cell. */
  people: Float64Array;
  /** Residents per km² of the cell's own area. */
  density: Float32Array;
  /** Ring vertices as [lon, lat] pairs, closed rings, cell after cell. */
  ring: Float64Array;
  /** Index of each cell's first vertex, length count + 1. */
  start: Uint32Array;
}
