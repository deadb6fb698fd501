import { geometricKeys } from '../coverage/definition-key.ts';
import { type DefinitionParts, definitionValue } from '../coverage/definitions.ts';
import { definitionRange } from '../coverage/interval/definition-range.ts';
import { sigmaOfDisplacement } from '../coverage/interval/displacement.ts';
import type { CoverageInterval } from '../coverage/interval/interval.ts';
import { populationIntervalAsync } from '../coverage/interval/population-interval.ts';
import type { CoverageResult } from '../coverage/result.ts';
import type { AsyncOptions } from '../coverage/steps.ts';
import { unitShares } from '../coverage/unit-shares.ts';
import type { IntervalAssumptions } from './interval-assumptions.ts';
import { radiusSigma } from './radius-error.ts';
import { radiusIntervalAsync } from './radius-interval.ts';
import type { Reach } from './reach.ts';

/**
 * The three causes of doubt about the headline, each with the others left out.
 *
 * @param parts with the shares of the outlines, which some definitions need
 * @param reach null where the service areas were not made from stations
 */
export async function headlineInterval(
  { result, parts }: { result: Pick<CoverageResult, 'definitions'>; parts: DefinitionParts },
  reach: Reach | null,
  assumptions: IntervalAssumptions,
  { signal, onProgress }: AsyncOptions = {},
): Promise<CoverageInterval> {
  const { units, communeCount } = parts.count.index;
  const { draws, seed, level } = assumptions;
  const definitions = {
    ...result.definitions,
    ...Object.fromEntries(geometricKeys.map((key) => [key, definitionValue(key, parts)])),
  };
  const half = (from: number): AsyncOptions => ({
    ...(signal && { signal }),
    ...(onProgress && { onProgress: (done: number) => onProgress(from + done / 2) }),
  });
  const population = await populationIntervalAsync(
    {
      units,
      communeCount,
      shares: unitShares('any', parts),
      noise: {
        blockSigma: sigmaOfDisplacement(assumptions.blockDisplacement),
        cellSigma: sigmaOfDisplacement(assumptions.cellDisplacement),
      },
      draws,
      seed,
      level,
    },
    half(0),
  );
  const definition = definitionRange(definitions)!;
  const radius =
    reach &&
    (await radiusIntervalAsync(
      {
        reach,
        point: definition.point,
        noise: {
          commonSigma: radiusSigma(assumptions.commonErrorDb),
          stationSigma: radiusSigma(assumptions.stationErrorDb),
        },
        draws,
        seed,
        level,
      },
      half(0.5),
    ));
  return { population, radius, definition };
}
