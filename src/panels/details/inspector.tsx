import type { City } from '../../data/city.ts';
import { cityWithRegister } from '../../state/register-in-force.ts';
import type { Selection } from '../../state/selection.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { AskedPoint } from '../trail/asked-point.tsx';
import { CommuneFacts } from './commune-facts.tsx';
import { DeadZoneCounts } from './dead-zone-counts.tsx';
import { DeadZoneFacts } from './dead-zone-facts.tsx';
import styles from './inspector.module.css';
import { OwnFacts } from './own-facts.tsx';
import { PlaceFacts } from './place-facts.tsx';
import { StationFacts } from './station-facts.tsx';

type OpenCity = Omit<City, 'units'>;

function Facts({ city, selection }: { city: OpenCity; selection: Selection }) {
  const deadZones = useApp((app) => cityWithRegister(app)?.deadZones);
  const { gone } = messages[useApp((app) => app.language)].inspector;
  switch (selection.kind) {
    case 'commune': {
      const commune = city.communes.find((each) => each.code === selection.code);
      if (commune) return <CommuneFacts commune={commune} city={city} />;
      break;
    }
    case 'place': {
      const place = city.places.find((each) => each.id === selection.id);
      if (place) return <PlaceFacts place={place} city={city} />;
      break;
    }
    case 'dead-zone': {
      const zone = deadZones?.find((each) => each.id === selection.id);
      if (zone) return <DeadZoneFacts zone={zone} city={city} />;
      break;
    }
    case 'station': {
      const station = city.stations.find((each) => each.id === selection.id);
      if (station) return <StationFacts station={station} city={city} />;
      break;
    }
    case 'own':
      return <OwnFacts thing={selection} />;
  }
  return <p className={styles.note}>{gone}</p>;
}

/** The selected thing, or, with nothing selected, how to select and the official count of dead zones. */
export function Inspector() {
  const language = useApp((app) => app.language);
  const city = useApp((app) => app.city);
  const selection = useApp((app) => app.selection);
  const isAsked = useApp((app) => app.probe !== null);
  const { inspector } = messages[language];
  return (
    <>
      {!selection && !isAsked && (
        <div className={styles.empty}>
          <h2>{inspector.emptyTitle}</h2>
          <p>{inspector.emptyText}</p>
        </div>
      )}
      {city && (
        <div className={styles.inspector}>
          {selection && <Facts city={city} selection={selection} />}
          <AskedPoint />
          {!selection && <DeadZoneCounts counts={city.deadZoneCounts} zones={city.deadZones} />}
        </div>
      )}
    </>
  );
}
