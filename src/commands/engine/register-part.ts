import { coverageInputOf } from '../../coverage/city-coverage-input.ts';
import type { SiteFacts } from '../../coverage/site-facts.ts';
import type { LonLat } from '../../geo/lon-lat.ts';
import type { RegisterFileReading } from '../../register/read-register.ts';
import type { RegisterEntry } from '../../register/register-entry.ts';
import type { Ready } from './opened.ts';

/** What the register of dead zones asks of the engine. */
export interface RegisterPart {
  /** Nearest station and service areas of each position, in the same order. */
  siteFacts(positions: LonLat[]): Promise<SiteFacts[]>;
  /** A file of a register, judged row by row against the register as it stands. `clockDay` is YYYY-MM-DD. */
  readRegister(
    file: string,
    bytes: Uint8Array,
    entries: RegisterEntry[],
    clockDay: string,
  ): Promise<RegisterFileReading>;
}

export function registerPart(ready: Ready): RegisterPart {
  return {
    async siteFacts(positions) {
      const { city, input } = ready();
      const { siteFacts } = await import('../../coverage/site-facts.ts');
      return siteFacts(positions, (input ?? coverageInputOf(city)).serviceAreas, city.stations);
    },

    async readRegister(file, bytes, entries, clockDay) {
      const { city } = ready();
      const { readRegister } = await import('../../register/read-register.ts');
      const { registerContext } = await import('../../register/register-context.ts');
      return readRegister(file, bytes, registerContext(city, entries, clockDay));
    },
  };
}
