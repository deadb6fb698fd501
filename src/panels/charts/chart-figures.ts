import { wholeRows } from '../../coverage/audit/whole-rows.ts';
import { operatorKey } from '../../coverage/definition-key.ts';
import type { CommuneRow, CoverageResult, DefinitionKey, DefinitionValue } from '../../coverage/result.ts';
import { wholeHeadline } from '../../coverage/whole-people.ts';
import type { City } from '../../data/city.ts';
import type { ChartBasis, GapFigures, ShareFigures, SpreadFigures } from '../../export/chart-tables.ts';
import { type CommuneSpread, communeSpread } from '../../targets/commune-spread.ts';
import { type CumulativeGap, cumulativeGap } from '../../targets/cumulative-gap.ts';
import { definitionKeys, definitionText } from '../../targets/definition-names.ts';
import type { LocalText } from '../../text/language.ts';

type ChartCity = Pick<City, 'catalog' | 'communes'>;

/** The chosen definition commune by commune: rows that charts, their tables and their files share. */
export interface CommuneFigures {
  basis: ChartBasis;
  /** Whether the chosen definition counts land, which the target does not judge. */
  land: boolean;
  spread: CommuneSpread;
  spreadRows: SpreadFigures[];
  /** Null where the chosen definition counts no people. */
  gap: CumulativeGap | null;
  gapRows: GapFigures[];
}

export function communeFigures(
  city: ChartCity,
  { target, hash, simulated }: Pick<CoverageResult, 'target' | 'hash' | 'simulated'>,
  definition: DefinitionKey,
  communeRows: readonly CommuneRow[],
): CommuneFigures {
  const land = definition === 'land-area';
  const communes = new Map(city.communes.map((commune) => [commune.code, commune]));
  const nameOf = (code: string): LocalText => {
    const commune = communes.get(code);
    return commune ? { vi: commune.name, en: commune.nameEn } : { vi: '–', en: '–' };
  };
  const areaOf = (code: string) => communes.get(code)?.areaKm2 ?? null;
  const population = new Map(communeRows.map((row) => [row.code, row.population]));
  const spread = communeSpread(
    communeRows.map(({ code, population: people, value }) => ({
      code,
      weight: land ? (areaOf(code) ?? 0) : people,
      share: value,
    })),
    target,
  );
  const whole = wholeRows(communeRows);
  const gap = land
    ? null
    : cumulativeGap(
        communeRows.map(({ code }, k) => ({
          code,
          population: whole.covered[k]! + whole.uncovered[k]!,
          coveredPeople: whole.covered[k]!,
        })),
      );
  return {
    basis: { definition: definitionName(definition, city), target, hash, simulated },
    land,
    spread,
    spreadRows: spread.columns.map(({ code, share }) => ({
      code,
      name: nameOf(code),
      population: population.get(code) ?? 0,
      areaKm2: areaOf(code),
      share,
      met: land ? null : share >= target,
    })),
    gap,
    gapRows: (gap?.steps ?? []).map((step, index) => ({ rank: index + 1, name: nameOf(step.code), ...step })),
  };
}

/** The number by operator and by definition. */
export interface ShareOfEach {
  /** All operators together, then each, widest first. */
  operatorRows: ShareFigures[];
  /** Definitions known so far, in the order of the card. */
  definitionRows: ShareFigures[];
  /** Definitions still being computed. */
  missing: number;
}

export function shareOfEach(
  city: ChartCity,
  coverage: Pick<CoverageResult, 'definition' | 'value' | 'coveredPeople' | 'totalPeople' | 'target'>,
  definitions: Partial<Record<DefinitionKey, DefinitionValue>>,
): ShareOfEach {
  const figuresOf = (key: DefinitionKey): ShareFigures[] => {
    const found = key === coverage.definition ? coverage : definitions[key];
    if (!found) return [];
    const { value, coveredPeople } = found;
    const people = coveredPeople === null ? null : wholeHeadline(coveredPeople, coverage.totalPeople).covered;
    return [
      {
        key,
        name: definitionName(key, city),
        value,
        people,
        met: people === null ? null : value >= coverage.target,
      },
    ];
  };
  const operators = city.catalog.operators
    .flatMap(({ id, name }) =>
      figuresOf(operatorKey(id)).map((row) => ({ ...row, name: { vi: name, en: name } })),
    )
    .sort((a, b) => b.value - a.value);
  const keys = definitionKeys(city.catalog);
  const definitionRows = keys.flatMap(figuresOf);
  return {
    operatorRows: [...figuresOf(coverage.definition), ...operators],
    definitionRows,
    missing: keys.length - definitionRows.length,
  };
}

function definitionName(key: DefinitionKey, { catalog }: ChartCity): LocalText {
  return { vi: definitionText(key, catalog, 'vi').name, en: definitionText(key, catalog, 'en').name };
}
