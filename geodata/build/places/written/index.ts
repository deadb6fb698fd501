import type { WrittenPlace } from '../written-place.ts';
import { DIGITAL_INFRASTRUCTURE } from './digital-infrastructure.ts';
import { INDUSTRIAL_PARKS } from './industrial-parks.ts';
import { INNOVATION_SPACES } from './innovation-spaces.ts';
import { IT_PARKS } from './it-parks.ts';
import { SOFTWARE_PARK_2 } from './software-park-2.ts';
import { TRADE_ZONES_AND_PORTS } from './trade-zones-and-ports.ts';

/** What is written about the rows of `places.csv`, by id. */
export const WRITTEN_PLACES: Record<string, WrittenPlace> = {
  ...IT_PARKS,
  ...SOFTWARE_PARK_2,
  ...INNOVATION_SPACES,
  ...INDUSTRIAL_PARKS,
  ...TRADE_ZONES_AND_PORTS,
  ...DIGITAL_INFRASTRUCTURE,
};
