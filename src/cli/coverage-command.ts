import { resolve } from 'node:path';
import { coverageInputOf } from '../coverage/city-coverage-input.ts';
import { operatorsOf } from '../coverage/coverage-evaluation.ts';
import { geometricKeys, resolveDefinition } from '../coverage/definition-key.ts';
import { definitionValue } from '../coverage/definitions.ts';
import { type CoverageEvaluation, evaluateCoverage } from '../coverage/evaluate.ts';
import { judgedBy, judgedOperator } from '../coverage/judged-operator.ts';
import type { CoverageResult } from '../coverage/result.ts';
import { placedDefinition, unitShares } from '../coverage/unit-shares.ts';
import type { City } from '../data/city.ts';
import { integer } from '../text/numbers.ts';
import { cliWords } from './cli-words.ts';
import { type CommandIo, EXIT_BAD_INPUT, EXIT_OK } from './console-io.ts';
import { type CoverageArguments, coverageArguments } from './coverage-arguments.ts';
import { coverageInputs } from './coverage-inputs.ts';
import { coverageReport } from './coverage-report.ts';
import { failureLines } from './failure-lines.ts';
import { writeAudit } from './write-audit.ts';
import { writeOutput } from './write-output.ts';

/**
 * Computes the share of residents under 5G and prints it, as JSON or in words. Remarks go to the error stream.
 * Resolves to the exit code: 0, or 2 with sentences where the arguments or a file are at fault.
 */
export async function coverageCommand(argv: readonly string[], io: CommandIo): Promise<number> {
  const parsed = coverageArguments(argv);
  if (!parsed.ok) return refuse(io, [parsed.message]);
  const args = parsed.value;
  const words = cliWords[args.language];
  if (args.help) {
    io.out(words.coverageHelp);
    return EXIT_OK;
  }
  const clash = outputClash(args);
  if (clash !== null) return refuse(io, [clash]);
  const inputs = await coverageInputs(args, io);
  for (const line of failureLines(inputs.remarks, args.language)) io.err(`${words.remark}: ${line}`);
  if (!inputs.ok) return refuse(io, failureLines(inputs.failures, args.language));

  const input = coverageInputOf(inputs.city);
  if (input.serviceAreas.length === 0) return refuse(io, [words.noSignal]);
  if (!input.units.people.some((people) => people > 0)) return refuse(io, [words.nobody]);
  const operators = operatorsOf(input);
  const definition = resolveDefinition(args.definition, operators);
  if (definition === null) {
    const name = args.definition.slice('operator:'.length);
    return refuse(io, [
      words.unknownOperator(
        name,
        operators.map((operator) => operator.name),
      ),
    ]);
  }
  const evaluation = evaluateCoverage(input, definition);
  if (args.units !== null && !(await writeUnits(evaluation, args.units, args, io))) return EXIT_BAD_INPUT;
  if (args.audit !== null && !(await writeAudit(evaluation, args.audit, args.language, io)))
    return EXIT_BAD_INPUT;
  const result = await completeResult(evaluation, inputs.city, args);
  io.out(args.json ? JSON.stringify(result, null, 2) : coverageReport(result, operators, args.language));
  return EXIT_OK;
}

/** What is wrong with where the files are to be written; null where nothing is. */
function outputClash({ units, audit, supplied, language }: CoverageArguments): string | null {
  const words = cliWords[language];
  const read = Object.values(supplied).map((path) => resolve(path));
  if (units !== null && read.includes(resolve(units))) return words.outputOverInput(units, '--units');
  if (audit === null) return null;
  if (read.includes(resolve(audit.path))) return words.outputOverInput(audit.path, '--audit');
  if (units !== null && resolve(units) === resolve(audit.path)) return words.outputTwice(audit.path);
  return null;
}

function refuse(io: CommandIo, sentences: readonly string[]): number {
  for (const sentence of sentences) io.err(sentence);
  return EXIT_BAD_INPUT;
}

/** The result with what takes longer: all definitions for JSON, zones where asked for. */
async function completeResult(
  { result, input, parts }: CoverageEvaluation,
  city: City,
  { json, zones }: CoverageArguments,
): Promise<CoverageResult> {
  const complete: CoverageResult = { ...result, definitions: { ...result.definitions } };
  if (json && parts.shares) {
    for (const key of geometricKeys) {
      complete.definitions[key] = definitionValue(key, parts);
    }
  } else if (json) {
    const { geometricDefinitions } = await import('../coverage/geometric-definitions.ts');
    Object.assign(complete.definitions, geometricDefinitions(input, undefined, parts));
  }
  if (zones) {
    const { evaluateZones } = await import('../coverage/zones.ts');
    const targetZones = city.places.filter((place) => place.targetZone);
    const operator = judgedOperator(result.definition, parts.count);
    const areas = judgedBy(operator, input.serviceAreas);
    complete.zones = evaluateZones(targetZones, areas, judgedBy(operator, city.stations));
  }
  return complete;
}

/**
 * Writes the rows of `--units`: covered as the definition counts units, by any operator where it counts only areas;
 * false where it cannot.
 */
async function writeUnits(
  { result, input, parts }: CoverageEvaluation,
  path: string,
  { language }: CoverageArguments,
  io: CommandIo,
): Promise<boolean> {
  const { unitsCsv } = await import('./units-csv.ts');
  const covered = unitShares(placedDefinition(result.definition), parts);
  if (!(await writeOutput(path, unitsCsv(input.units, input.communes, covered), language, io))) return false;
  io.err(cliWords[language].unitsWritten(integer(input.units.count, language), path));
  return true;
}
