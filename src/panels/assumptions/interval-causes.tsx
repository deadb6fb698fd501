import { sigmaOfDisplacement } from '../../coverage/interval/displacement.ts';
import { radiusSigma } from '../../planning/radius-error.ts';
import { type App, useApp } from '../../state/store.ts';
import { definitionText } from '../../targets/definition-names.ts';
import { messages } from '../../text/messages.ts';
import { decimal, integer, percent, percentShown, targetShown } from '../../text/numbers.ts';
import styles from './assumptions.module.css';
import { IntervalChart } from './interval-chart.tsx';

interface IntervalCausesProps {
  computed: NonNullable<App['interval']>;
  target: number;
}

/** The three ranges on one axis, and what each assumes and leaves out. */
export function IntervalCauses({ computed, target }: IntervalCausesProps) {
  const language = useApp((app) => app.language);
  const catalog = useApp((app) => app.city?.catalog);
  const { assumptions: words } = messages[language];
  const { population, radius, definition } = computed.interval;
  const { blockDisplacement, cellDisplacement, commonErrorDb, stationErrorDb, draws, level, seed } =
    computed.assumptions;
  const shown = (value: number) => percentShown(value, target, language);
  const share = (value: number) => percent(100 * value, language, Number.isInteger(100 * value) ? 0 : 1);
  const sigma = (displacement: number) => decimal(sigmaOfDisplacement(displacement), 2, language);
  const radiusShare = (db: number) => percent(100 * Math.expm1(radiusSigma(db)), language, 0);
  const name = (end: typeof definition.low) =>
    `${catalog ? definitionText(end.definition, catalog, language).name : end.definition} ${shown(end.value)}`;
  const judged = (low: number, high: number) =>
    low >= target ? words.allMeet : high < target ? words.noneMeet : words.reachesTarget;
  const causes = [
    {
      name: words.causes.population,
      low: population.low,
      high: population.high,
      texts: [
        words.populationText(
          share(blockDisplacement),
          share(cellDisplacement),
          sigma(blockDisplacement),
          sigma(cellDisplacement),
        ),
        words.populationWithout,
      ],
    },
    {
      name: words.causes.radius,
      low: radius?.low ?? null,
      high: radius?.high ?? null,
      texts: radius
        ? [
            words.radiusText(
              decimal(commonErrorDb, 1, language),
              decimal(stationErrorDb, 1, language),
              radiusShare(commonErrorDb),
              radiusShare(stationErrorDb),
            ),
            words.radiusWithout,
          ]
        : [words.radiusNone],
    },
    {
      name: words.causes.definition,
      low: definition.low.value,
      high: definition.high.value,
      texts: [words.definitionText(name(definition.low), name(definition.high)), words.definitionWithout],
    },
  ].map((cause) => ({
    ...cause,
    shown: cause.low === null || cause.high === null ? '–' : words.range(shown(cause.low), shown(cause.high)),
    verdict: cause.low === null || cause.high === null ? null : judged(cause.low, cause.high),
  }));
  return (
    <>
      <IntervalChart
        bars={causes}
        point={definition.point}
        target={target}
        label={words.drawing(causes.map((cause) => `${cause.name}, ${cause.shown}`).join('; '))}
      />
      <p className={styles.small}>{words.axis(targetShown(target, language), shown(definition.point))}</p>
      <dl className={styles.causes}>
        {causes.map((cause) => (
          <div key={cause.name}>
            <dt>
              {cause.name}: <span className={styles.range}>{cause.shown}</span>
            </dt>
            {cause.verdict && <dd>{cause.verdict}</dd>}
            {cause.texts.map((text) => (
              <dd key={text}>{text}</dd>
            ))}
          </div>
        ))}
      </dl>
      <p className={styles.small}>
        {words.drawn(integer(draws, language), percent(100 * level, language, 0), String(seed))}
      </p>
    </>
  );
}
