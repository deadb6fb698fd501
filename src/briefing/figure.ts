import type {
  CommuneRow,
  CoverageCard,
  CoverageResult,
  DefinitionKey,
  DefinitionValue,
  ZoneRow,
} from '../coverage/result.ts';
import type { City } from '../data/city.ts';
import type { GapRanking } from '../planning/gap-ranking.ts';
import type { RegisterEntry } from '../register/register-entry.ts';
import type { LocalText } from '../text/language.ts';

/**
 * Name of a figure that a scene can show, as it is kept: `coverage`, `uncovered-people`, `operator:alpha`… The list
 * of a city is `figuresOf`.
 */
export type FigureKey = string;

/** A figure as it stands now. */
export interface Figure {
  key: FigureKey;
  /** What it is, as chosen from the list and as it stands in braces; unique in the list, without braces. */
  name: LocalText;
  /** What it is, as shown: the name, and the note where there is one. */
  label: LocalText;
  /** With its unit, as read in a sentence: "88,4%", "360.963 người". An en dash where it is not known. */
  text: LocalText;
  /** Unrounded, in the unit of the text; null where it is not known (yet). */
  value: number | null;
  unit: 'percent' | 'points' | 'people' | 'count' | 'hectares' | 'kilometres' | 'days' | 'year';
  /** What it is counted by; null where it is the same by every definition. */
  definition: DefinitionKey | null;
  /** Its definition, where that is not the scene's and neither name nor text says it; said wherever the figure stands. */
  note: LocalText | null;
  /** Against its target; null where no target judges it. */
  met: boolean | null;
  simulated: boolean;
  /** ISO day, month or year of the data it is computed from; empty where unknown. */
  asOf: string;
  /** Where it comes from, for those who ask: source or computation. */
  source: LocalText;
  /** Ids of the datasets it rests on. */
  datasets: readonly string[];
}

/** Everything that figures, exhibits and sentences of a briefing are computed from; plain data. */
export interface BriefingFacts {
  city: Omit<City, 'units' | 'ownRows'>;
  coverage: CoverageResult;
  card: CoverageCard;
  /** As far as they have been computed; those that need geometry come last. */
  definitions: Partial<Record<DefinitionKey, DefinitionValue>>;
  /** Communes by definition, as far as they have been asked for; those of `coverage.definition` are in `coverage`. */
  communeRows: Partial<Record<DefinitionKey, CommuneRow[]>>;
  /** The zones by all operators together; null until judged. */
  zones: readonly ZoneRow[] | null;
  /** The ranking under `any`; null until ranked. */
  gaps: GapRanking | null;
  /** The register of dead zones in force. */
  register: readonly RegisterEntry[];
  /** Layers of servers by id, switched on or off; left out where nobody knows them. */
  live?: readonly { id: string }[];
  /** ISO day. */
  today: string;
}
