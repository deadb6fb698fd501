import type { Commune } from '../../data/city.ts';
import type { Bbox } from '../../geo/lon-lat.ts';
import type { StatedCrs } from '../source.ts';

/**
 * How the numbers of a layer become positions. `crs` is a code of `knownCrs` ("EPSG:5899"), or "wkt" for the
 * definition that the file carries. `axes` says which number of a position comes first in the file: `xy` is
 * east before north (lon before lat), `yx` the other way round.
 */
export interface Placing {
  crs: string;
  axes: 'xy' | 'yx';
}

/** One way of placing a layer, with what speaks for it. */
export interface PlacingCandidate extends Placing {
  /**
   * Positions looked at (a sample), and how many of them lie in the city: in one of its communes where their outlines
   * are known, else in its box.
   */
  of: number;
  inCity: number;
  /** Whether the file states it, the numbers suggest it, or it is only one to choose from. */
  because: 'stated' | 'format' | 'magnitude' | 'listed';
}

/** Where the positions of a layer are to be found, before it is known what they mean. */
export interface Unplaced {
  /** Pairs of numbers in file order, a sample of at most 2,000 spread over the layer: x1, y1, x2, y2, … */
  sample: Float64Array;
  stated: StatedCrs | null;
  cityBbox: Bbox | null;
  /** Tell neighbouring zones apart, which shift a layer by 27 km; without them the box has to do. */
  communes?: readonly Pick<Commune, 'geometry' | 'population' | 'areaKm2'>[] | null;
}
