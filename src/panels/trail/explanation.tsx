import { forgetPoint } from '../../commands/ask-why.ts';
import { flyTo } from '../../commands/move-map.ts';
import { showPoint } from '../../commands/open-unit.ts';
import type { AreaName, ExplainedUnit, PointExplanation } from '../../coverage/trail/explain-point.ts';
import type { City } from '../../data/city.ts';
import type { LonLat } from '../../geo/lon-lat.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { decimal, distance, percent } from '../../text/numbers.ts';
import { Button } from '../../ui/button.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Verdict } from '../../ui/verdict.tsx';
import { communeTitleOf, operatorName } from '../names.ts';
import styles from './explanation.module.css';
import { NearestStations } from './nearest-stations.tsx';
import { pointReasons } from './point-reasons.ts';

/** Decimals of degrees on screen: about a metre. */
const degreeDigits = 5;

/** The level of the headings in an answer, one below the heading it stands under. */
export type HeadingLevel = 'h3' | 'h4';

/** Why the point asked about is, or is not, covered: its unit, the reason, what covers it, what stands near. */
export function Explanation({ heading }: { heading: HeadingLevel }) {
  const language = useApp((app) => app.language);
  const city = useApp((app) => app.city);
  const probe = useApp((app) => app.probe);
  const explained = useApp((app) => app.explanation);
  const definition = useApp((app) => app.definition);
  const explanation = explained?.definition === definition ? explained : null;
  const failed = useApp((app) => app.probeFailed);
  const { why } = messages[language];
  if (!city || !probe) return null;
  return (
    <div className={styles.explanation}>
      {explanation ? (
        <Answer explanation={explanation} city={city} heading={heading} />
      ) : (
        <p className={styles.note} role="status">
          {failed ? why.failed : why.waiting}
        </p>
      )}
      <div className={styles.actions}>
        <Button icon="focus" onClick={() => showPoint(probe)}>
          {why.fly}
        </Button>
        <Button look="quiet" onClick={forgetPoint}>
          {why.forget}
        </Button>
      </div>
    </div>
  );
}

type OpenCity = Omit<City, 'units'>;

interface AnswerProps {
  explanation: PointExplanation;
  city: OpenCity;
  heading: HeadingLevel;
}

function Answer({ explanation, city, heading: Heading }: AnswerProps) {
  const language = useApp((app) => app.language);
  const { why, mapWords } = messages[language];
  const { unit, operators, position, communeCode } = explanation;
  const isApart = unit !== null && unit.distanceM >= 1;
  const degrees = ([lon, lat]: LonLat) =>
    why.place(decimal(lat, degreeDigits, language), decimal(lon, degreeDigits, language));
  return (
    <>
      <p className={styles.place}>
        {communeTitleOf(city, communeCode, language) ?? mapWords.outside}
        <span className={styles.degrees}>{degrees(position)}</span>
      </p>
      <div className={styles.answer}>
        {unit ? <UnitVerdict unit={unit} /> : <p className={styles.verdict}>{why.nobody}</p>}
        {pointReasons(explanation, language, (id) => operatorName(city, id)).map((reason) => (
          <p key={reason}>{reason}</p>
        ))}
      </div>
      {unit && (unit.h3 !== null || isApart) && (
        <Facts
          rows={[
            { name: why.unitId, value: unit.h3 },
            { name: why.centre, value: isApart && degrees(unit.centre) },
            { name: why.fromPoint, value: isApart && distance(unit.distanceM, language) },
          ]}
        />
      )}
      {unit && (
        <div className={styles.part}>
          <Heading>{why.areas}</Heading>
          {unit.areas.length === 0 ? <p className={styles.note}>{why.noAreas}</p> : null}
          <ul className={styles.areas}>
            {unit.areas.map((area) => (
              <CoveringArea key={area.id} area={area} city={city} />
            ))}
          </ul>
        </div>
      )}
      <NearestStations operators={operators} fromUnit={unit !== null} city={city} heading={Heading} />
    </>
  );
}

function UnitVerdict({ unit: { share, people } }: { unit: ExplainedUnit }) {
  const language = useApp((app) => app.language);
  const { why, trail, kpi } = messages[language];
  return (
    <p className={styles.verdict}>
      {share > 0 && share < 1 ? (
        why.partly(percent(100 * share, language))
      ) : (
        <Verdict good={share === 1}>{share === 1 ? trail.filters.covered : trail.filters.uncovered}</Verdict>
      )}
      <span>{people > 0 ? why.peopleHere(kpi.people(people)) : why.nobody}</span>
    </p>
  );
}

/** A service area, with the way to its station where that is on the map. */
function CoveringArea({ area: { id, operator, stationId }, city }: { area: AreaName; city: OpenCity }) {
  const { why } = messages[useApp((app) => app.language)];
  const known = stationId !== null && city.stations.some((station) => station.id === stationId);
  return (
    <li>
      {operatorName(city, operator)}
      {', '}
      {known ? (
        <Button look="text" onClick={() => flyTo({ kind: 'station', id: stationId })}>
          {why.stationArea(stationId)}
        </Button>
      ) : (
        why.suppliedArea(id)
      )}
    </li>
  );
}
