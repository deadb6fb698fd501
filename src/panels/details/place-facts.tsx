import { selectThing } from '../../commands/select-thing.ts';
import type { City, Place } from '../../data/city.ts';
import { placeSymbol } from '../../map/symbols.ts';
import { useApp } from '../../state/store.ts';
import { dateShown } from '../../text/dates.ts';
import { messages } from '../../text/messages.ts';
import { distance, hectares } from '../../text/numbers.ts';
import { Button } from '../../ui/button.tsx';
import { Facts } from '../../ui/facts.tsx';
import { communeTitleOf } from '../names.ts';
import { Section } from '../section.tsx';
import { SimulatedBadge } from '../simulated-badge.tsx';
import { SymbolIcon } from '../symbol-icon.tsx';
import { Caution } from './caution.tsx';
import styles from './inspector.module.css';
import { ThingHead } from './thing-head.tsx';
import { ZoneResult } from './zone-result.tsx';

/** A place: what it is, how far it has come, how well its position is known, and its 5G where it is a zone. */
export function PlaceFacts({ place, city }: { place: Place; city: Omit<City, 'units'> }) {
  const language = useApp((app) => app.language);
  const zone = useApp((app) => app.zones?.find((each) => each.id === place.id));
  const simulated = useApp((app) => app.coverage?.simulated);
  const { inspector, placeKinds, placeStatuses, about } = messages[language];
  const whole = city.places.find((each) => each.id === place.partOf);
  const parts = city.places.filter((each) => each.partOf === place.id);
  const link = (to: Place) => (
    <Button look="text" onClick={() => selectThing({ kind: 'place', id: to.id })}>
      {to.name[language]}
    </Button>
  );
  return (
    <>
      <ThingHead sign={<SymbolIcon symbol={placeSymbol(place)} size={36} />} name={place.name[language]}>
        {placeKinds[place.kind]} · {placeStatuses[place.status]}
      </ThingHead>
      {(place.position === 'commune-symbol' || place.position === 'unknown') && (
        <Caution>{place.positionNote?.[language] ?? `${inspector.positions[place.position]}.`}</Caution>
      )}
      {zone && (
        <Section title={inspector.zone} mark={simulated && zone.hasService !== null && <SimulatedBadge />}>
          <ZoneResult zone={zone} />
        </Section>
      )}
      <Section title={inspector.facts}>
        <Facts
          rows={[
            { name: inspector.statusNote, value: place.statusNote[language] },
            { name: inspector.commune, value: communeTitleOf(city, place.communeCode, language) },
            { name: inspector.officialArea, value: place.areaHa && hectares(place.areaHa, language) },
            { name: inspector.partOf, value: whole && link(whole) },
            {
              name: inspector.contains,
              value: parts.length > 0 && (
                <ul className={styles.list}>
                  {parts.map((part) => (
                    <li key={part.id}>{link(part)}</li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
      </Section>
      <Section title={inspector.sourceTitle}>
        <Facts
          rows={[
            { name: inspector.source, value: place.source },
            { name: inspector.asOf, value: place.asOf && dateShown(place.asOf, language) },
            { name: about.confidence, value: about.confidences[place.confidence] },
            {
              name: inspector.position,
              value: [
                inspector.positions[place.position],
                place.positionErrorM && inspector.positionError(distance(place.positionErrorM, language)),
              ]
                .filter(Boolean)
                .join(', '),
            },
            {
              name: inspector.positionNote,
              value: place.position !== 'commune-symbol' && place.positionNote?.[language],
            },
            { name: inspector.positionSource, value: place.positionSource },
          ]}
        />
      </Section>
    </>
  );
}
