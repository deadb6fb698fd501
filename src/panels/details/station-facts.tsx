import type { City, Station } from '../../data/city.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { distance } from '../../text/numbers.ts';
import { Facts } from '../../ui/facts.tsx';
import { operatorName } from '../names.ts';
import { SimulatedBadge } from '../simulated-badge.tsx';
import { ThingSign } from '../thing-sign.tsx';
import { Caution } from './caution.tsx';
import { ThingHead } from './thing-head.tsx';

export function StationFacts({ station, city }: { station: Station; city: Omit<City, 'units'> }) {
  const language = useApp((app) => app.language);
  const { inspector, things } = messages[language];
  const operator = operatorName(city, station.operator);
  return (
    <>
      <ThingHead
        sign={<ThingSign thing={{ kind: 'station', id: station.id }} size={36} />}
        name={inspector.stationTitle(operator)}
      >
        {things.station}
        {station.simulated && <SimulatedBadge />}
      </ThingHead>
      {station.simulated && <Caution>{inspector.stationSimulated}</Caution>}
      <Facts
        rows={[
          { name: inspector.operator, value: operator },
          { name: inspector.band, value: station.band ?? inspector.unknownBand },
          {
            name: inspector.environment,
            value: station.environment && inspector.environments[station.environment],
          },
          { name: inspector.radius, value: distance(station.radiusM, language) },
          { name: inspector.stationId, value: station.id },
        ]}
      />
    </>
  );
}
