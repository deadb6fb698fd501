import { flyTo } from '../../commands/move-map.ts';
import type { OperatorReach } from '../../coverage/trail/station-reach.ts';
import type { City } from '../../data/city.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { distance } from '../../text/numbers.ts';
import { Button } from '../../ui/button.tsx';
import { Verdict } from '../../ui/verdict.tsx';
import { operatorName } from '../names.ts';
import styles from './explanation.module.css';
import { reachInWords } from './point-reasons.ts';

interface NearestStationsProps {
  operators: OperatorReach[];
  /** Whether distances are from the unit's centre, else from the point. */
  fromUnit: boolean;
  city: Pick<City, 'catalog'>;
  heading: 'h3' | 'h4';
}

/** For each operator its nearest station: how far, how far it serves, and what is missing. */
export function NearestStations({ operators, fromUnit, city, heading: Heading }: NearestStationsProps) {
  const { why } = messages[useApp((app) => app.language)];
  return (
    <div className={styles.part}>
      <Heading>{why.nearest}</Heading>
      <p className={styles.note}>{fromUnit ? why.fromCentre : why.fromHere}</p>
      <ul className={styles.operators}>
        {operators.map((reach) => (
          <li key={reach.operator} className={styles.operator}>
            <p className={styles.name}>
              {operatorName(city, reach.operator)}
              <Verdict good={reach.covers} size={14}>
                {reach.covers ? why.covers : why.coversNot}
              </Verdict>
            </p>
            <Nearest reach={reach} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Nearest({ reach: { nearest, closest, covers } }: { reach: OperatorReach }) {
  const language = useApp((app) => app.language);
  const { why } = messages[language];
  if (!nearest) return <p>{why.noStation}</p>;
  const away = distance(nearest.distanceM, language);
  const reach = reachInWords(nearest, covers, language);
  const farther = closest && reachInWords(closest, covers, language);
  return (
    <>
      <p>
        <Button look="text" onClick={() => flyTo({ kind: 'station', id: nearest.stationId })}>
          {why.stationArea(nearest.stationId)}
        </Button>{' '}
        {nearest.beyondM === null
          ? why.stationOnly(away)
          : why.station(away, distance(nearest.radiusM, language))}
        {reach && `; ${reach}`}.
      </p>
      {closest && farther && (
        <p>{why.farther(closest.stationId, distance(closest.radiusM, language), farther)}.</p>
      )}
    </>
  );
}
