import { coverageInputOf } from '../../coverage/city-coverage-input.ts';
import type { DeadZone } from '../../data/city.ts';
import type { ReadFile } from '../../data/dataset-files.ts';
import { readLand } from '../../data/read-land.ts';
import type { FileDescription, FileFormat } from '../../export/file-description.ts';
import type { Review } from '../../review/review.ts';
import type { Language } from '../../text/language.ts';
import type { Jobs } from './jobs.ts';
import type { Ready } from './opened.ts';

/** What the review of the data asks of the engine. */
export interface ReviewPart {
  /**
   * Runs every rule over the open data. `today` is YYYY-MM-DD; `deadZones` are those on the map, the register's
   * among them. `onProgress` hears the share done, 0 to 1. A second review ends the first.
   */
  review(today: string, deadZones: DeadZone[], onProgress?: (done: number) => void): Promise<Review>;
  /** The findings of a review as a file. */
  reviewFile(review: Review, format: FileFormat, language: Language): Promise<FileDescription>;
}

export function reviewPart(ready: Ready, jobs: Jobs, readFile: ReadFile): ReviewPart {
  return {
    async review(today, deadZones, onProgress) {
      const { city, input } = ready();
      const land = await readLand(readFile, city.catalog);
      const { reviewAsync } = await import('../../review/review.ts');
      const { serviceAreas } = input ?? coverageInputOf(city);
      const fromStations = city.serviceAreas.length === 0;
      const data = { city, deadZones, serviceAreas, fromStations, land, today };
      return jobs.run(
        'review',
        (options) => reviewAsync(data, options),
        onProgress && whenChanged(onProgress),
      );
    },

    async reviewFile(review, format, language) {
      const { city, input } = ready();
      const { reviewTable } = await import('../../export/review-table.ts');
      const { tableFile } = await import('../../export/table-file.ts');
      return tableFile(reviewTable(review, (input ?? coverageInputOf(city)).simulated), format, language);
    },
  };
}

/** Tells a share only when it has changed: the review pauses far more often than it comes further. */
function whenChanged(tell: (done: number) => void): (done: number) => void {
  let told = -1;
  return (done) => {
    if (done === told) return;
    told = done;
    tell(done);
  };
}
