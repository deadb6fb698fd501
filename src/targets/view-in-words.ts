import { percentOf } from '../coverage/percent.ts';
import type { CommuneRow } from '../coverage/result.ts';
import type { Commune } from '../data/city.ts';
import type { Bbox, LonLat } from '../geo/lon-lat.ts';
import type { Language } from '../text/language.ts';
import { messages } from '../text/messages.ts';
import { integer, percentShown } from '../text/numbers.ts';
import { type CityFigures, type CoverageFigures, coverageInWords } from './map-in-words.ts';

/** What of the city is in view: its communes by people not covered, and what they add up to. */
export interface ViewInWords {
  sentence: string;
  /** Most people not covered first. */
  rows: CommuneRow[];
}

function isIn([west, south, east, north]: Bbox, [lon, lat]: LonLat): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

/**
 * The communes whose label point is in view, with their sum. Null where the rows count no people (land area), and
 * where every commune with people is in view, since the headline then says the same.
 */
export function viewInWords(
  rows: readonly CommuneRow[],
  communes: readonly Pick<Commune, 'code' | 'labelPoint'>[],
  view: Bbox,
  target: number,
  language: Language,
): ViewInWords | null {
  const words = messages[language].mapWords;
  const inView = new Set(communes.filter(({ labelPoint }) => isIn(view, labelPoint)).map(({ code }) => code));
  if (rows.every(({ code, population }) => population === 0 || inView.has(code))) return null;
  const seen = rows
    .filter(({ code }) => inView.has(code))
    .sort((a, b) => b.population - b.coveredPeople - (a.population - a.coveredPeople));
  if (seen.length === 0) return { sentence: words.viewEmpty, rows: [] };
  const people = seen.reduce((sum, { population }) => sum + population, 0);
  const covered = seen.reduce((sum, { coveredPeople }) => sum + coveredPeople, 0);
  const sentence = words.view(
    integer(seen.length, language),
    integer(people, language),
    percentShown(percentOf(covered, people), target, language),
    integer(Math.round(people - covered), language),
  );
  return { sentence, rows: seen };
}

/** The map in words: what is said of the city and of the view, and the rows of the communes in view. */
export interface MapInWords {
  sentences: string[];
  /** Empty where the whole city is in view, and where land is counted. */
  rows: CommuneRow[];
}

/** Everything the map shows, for those who do not see it, and for exports. `view` is null before the map is drawn. */
export function mapInWords(
  figures: Omit<CoverageFigures, 'byCommune'> & { byCommune: CommuneRow[] },
  city: CityFigures & { communes: Pick<Commune, 'code' | 'labelPoint'>[] },
  view: Bbox | null,
  language: Language,
): MapInWords {
  const sentences = coverageInWords(figures, city, language);
  if (view === null || figures.subject?.kind === 'land') return { sentences, rows: [] };
  const seen = viewInWords(figures.byCommune, city.communes, view, figures.target, language);
  return seen ? { sentences: [...sentences, seen.sentence], rows: seen.rows } : { sentences, rows: [] };
}
