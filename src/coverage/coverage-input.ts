import type { Commune, Operator, PopulationUnits, ServiceArea } from '../data/city.ts';
import type { SourceLine } from './result.ts';

/** Everything a coverage number is computed from. */
export interface CoverageInput {
  units: PopulationUnits;
  /** `units.communeIndex` points into this list. */
  communes: Commune[];
  serviceAreas: ServiceArea[];
  /** Operators to report on; one that appears only in `serviceAreas` is reported after them. */
  operators: Operator[];
  /** Percent. */
  target: number;
  sources: SourceLine[];
  /** True when any of the sources is simulated. */
  simulated: boolean;
}
