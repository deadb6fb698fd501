import { wholeRows } from '../coverage/audit/whole-rows.ts';
import type { CoverageResult, DefinitionKey, ZoneRow } from '../coverage/result.ts';
import { wholeHeadline } from '../coverage/whole-people.ts';
import type { Operator } from '../data/city.ts';
import { UNKNOWN_OPERATOR } from '../data/operator-names.ts';
import { gapToTarget } from '../targets/gap-to-target.ts';
import { dateShown } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import { messages } from '../text/messages.ts';
import {
  distance,
  hectares,
  integer,
  percent,
  percentRounded,
  percentShown,
  pointsShown,
  targetShown,
} from '../text/numbers.ts';
import { alignedTable } from './aligned-table.ts';
import { cliWords } from './cli-words.ts';

/** Communes listed by their people outside coverage. */
const LISTED_COMMUNES = 5;

/** The result in words and short tables, for people at a terminal. */
export function coverageReport(
  result: CoverageResult,
  operators: readonly Operator[],
  language: Language,
): string {
  const sections = [
    headline(result, operators, language),
    definitionTable(result, operators, language),
    communeTable(result, language),
    ...(result.zones ? [zoneTable(result.zones, language)] : []),
    sourceList(result, language),
  ];
  return sections.filter((section) => section !== '').join('\n\n');
}

function headline(result: CoverageResult, operators: readonly Operator[], language: Language): string {
  const { app, kpi } = messages[language];
  const words = cliWords[language];
  const { value, target, coveredPeople, totalPeople, met } = result;
  const isArea = result.definition === 'land-area';
  const name = definitionName(result.definition, operators, language);
  const lines = [
    isArea
      ? `${kpi.subjectArea}: ${percent(value, language)}`
      : `${kpi.subject}: ${percentShown(value, target, language)} (${kpi.target(targetShown(target, language))}, ${met ? kpi.met : kpi.notMet})`,
    `  ${words.definition}: ${name}`,
  ];
  if (isArea) lines.push(`  ${kpi.noTargetForArea}`);
  else {
    const { covered, uncovered, total } = wholeHeadline(coveredPeople, totalPeople);
    lines.push(
      `  ${kpi.covered}: ${words.outOf(integer(covered, language), kpi.people(total))}`,
      `  ${kpi.uncovered}: ${kpi.people(uncovered)}`,
    );
    if (!met) {
      const people = kpi.people(gapToTarget(coveredPeople, totalPeople, target));
      lines.push(`  ${kpi.gap}: ${kpi.points(pointsShown(value, target, language))}, ${people}`);
    }
  }
  const counted = words.unitsAndAreas(
    integer(result.units, language),
    integer(result.serviceAreas, language),
  );
  lines.push(`  ${words.countedFrom}: ${counted}`);
  if (result.simulated) lines.push(`  ${app.simulated}: ${app.simulatedMeaning}`);
  return lines.join('\n');
}

function definitionTable(
  { definitions, target, totalPeople }: CoverageResult,
  operators: readonly Operator[],
  language: Language,
): string {
  const { kpi } = messages[language];
  const rows = (
    Object.entries(definitions) as [DefinitionKey, { value: number; coveredPeople: number | null }][]
  ).map(([key, { value, coveredPeople }]) => [
    definitionName(key, operators, language),
    percent(coveredPeople === null ? value : percentRounded(value, target), language),
    coveredPeople === null ? '' : kpi.people(wholeHeadline(coveredPeople, totalPeople).covered),
  ]);
  return [cliWords[language].otherDefinitions, ...alignedTable(rows)].join('\n');
}

function communeTable({ byCommune, target }: CoverageResult, language: Language): string {
  const { kpi } = messages[language];
  const { uncovered } = wholeRows(byCommune);
  const rows = byCommune
    .map((row, k) => ({ ...row, uncovered: uncovered[k]! }))
    .filter((row) => row.value !== null && row.coveredPeople < row.population)
    .sort((a, b) => b.population - b.coveredPeople - (a.population - a.coveredPeople))
    .slice(0, LISTED_COMMUNES)
    .map((row) => [row.name, kpi.people(row.uncovered), percentShown(row.value ?? 0, target, language)]);
  return rows.length === 0 ? '' : [cliWords[language].mostUncovered, ...alignedTable(rows)].join('\n');
}

function zoneTable(zones: readonly ZoneRow[], language: Language): string {
  const { app, zones: words, placeStatuses } = messages[language];
  const rows = zones.map((zone) => [
    zone.name,
    placeStatuses[zone.status],
    zone.hasService === null ? words.noScore : `${words.service}: ${zone.hasService ? app.yes : app.no}`,
    zone.percent === null ? '' : percentShown(zone.percent, 100, language),
    zone.uncoveredHa ? words.missing(hectares(zone.uncoveredHa, language)) : '',
    zone.nearestStationM === null ? '' : words.stationAt(distance(zone.nearestStationM, language)),
  ]);
  return [words.caption, ...alignedTable(rows)].join('\n');
}

function sourceList({ sources, hash }: CoverageResult, language: Language): string {
  const { card } = messages[language];
  const words = cliWords[language];
  const lines = sources.map(({ title, source, asOf, simulated }) => {
    const date = asOf === '' ? '' : `, ${words.asOf(dateShown(asOf, language))}`;
    const mark = simulated ? ` [${words.simulatedMark}]` : '';
    return `  ${title}${source === title ? '' : `: ${source}`}${date}${mark}`;
  });
  return [card.sources, ...lines, `${card.hash}: ${hash}`].join('\n');
}

/** What a definition is called, operators by their names. */
export function definitionName(
  key: DefinitionKey,
  operators: readonly Operator[],
  language: Language,
): string {
  const { definitions } = messages[language];
  if (key.startsWith('operator:')) {
    const id = key.slice('operator:'.length);
    if (id === UNKNOWN_OPERATOR.id) return cliWords[language].unnamedOperator;
    return definitions.operator.name(operators.find((operator) => operator.id === id)?.name ?? id);
  }
  const { operator: _operator, ...named } = definitions;
  return (named as Record<string, { name: string }>)[key]?.name ?? key;
}
