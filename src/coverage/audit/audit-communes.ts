import type { Commune } from '../../data/city.ts';
import { landAreaKm2 } from '../commune-shares.ts';
import { type DefinitionParts, sharesOf } from '../definitions.ts';
import { percentOf } from '../percent.ts';
import type { DefinitionKey } from '../result.ts';
import { rowsOf } from '../rows-of.ts';
import { apportion, type WholeHeadline, wholeHeadline } from '../whole-people.ts';
import { wholeRows } from './whole-rows.ts';

/** A commune in whole people or, under land area, whole square metres: `covered` plus `uncovered` is `total`. */
export interface AuditCommuneRow {
  code: string;
  name: string;
  total: number;
  covered: number;
  uncovered: number;
  /** Percent, unrounded and from unrounded numbers; null where nobody lives. */
  percent: number | null;
}

export interface CommuneAudit {
  counts: 'people' | 'square-metres';
  /** In the order of the communes, then the units in no commune where people live in any. */
  rows: AuditCommuneRow[];
  /** What the rows sum to, exactly. */
  headline: WholeHeadline;
}

const M2_PER_KM2 = 1e6;

/**
 * The rows behind a definition's number, one per commune, that sum to its headline to the last person, or square
 * metre of official area.
 *
 * @throws RangeError for a geometric definition without its shares
 */
export function auditCommunes(key: DefinitionKey, parts: DefinitionParts): CommuneAudit {
  if (key === 'land-area') return auditLand(parts);
  const inFull = rowsOf(key, parts);
  const { covered, uncovered, headline } = wholeRows(inFull);
  const rows = inFull.map(
    ({ code, name, value }, k): AuditCommuneRow => ({
      code,
      name,
      total: covered[k]! + uncovered[k]!,
      covered: covered[k]!,
      uncovered: uncovered[k]!,
      percent: value,
    }),
  );
  return { counts: 'people', rows, headline };
}

function auditLand(parts: DefinitionParts): CommuneAudit {
  const { area } = sharesOf(parts, 'land-area');
  const land = parts.communes.map(squareMetres);
  const inside = land.map((m2, k) => m2 * area[k]!);
  const headline = wholeHeadline(sum(inside), sum(land));
  const covered = apportion(inside, headline.covered);
  const rows = parts.communes.map(
    ({ code, name }, k): AuditCommuneRow => ({
      code,
      name,
      total: land[k]!,
      covered: covered[k]!,
      uncovered: land[k]! - covered[k]!,
      percent: land[k]! > 0 ? percentOf(inside[k]!, land[k]!) : null,
    }),
  );
  return { counts: 'square-metres', rows, headline };
}

function squareMetres(commune: Commune): number {
  return Math.round(landAreaKm2(commune) * M2_PER_KM2);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
