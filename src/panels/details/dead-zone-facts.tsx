import type { City, DeadZone } from '../../data/city.ts';
import { deadZoneSymbol } from '../../map/symbols.ts';
import { registerEntries } from '../../state/register-in-force.ts';
import { useApp } from '../../state/store.ts';
import { dateShown } from '../../text/dates.ts';
import { messages } from '../../text/messages.ts';
import { integer } from '../../text/numbers.ts';
import { Facts } from '../../ui/facts.tsx';
import { RegisterSections } from '../dead-zones/register-sections.tsx';
import { communeTitleOf } from '../names.ts';
import { Section } from '../section.tsx';
import { SymbolIcon } from '../symbol-icon.tsx';
import { Caution } from './caution.tsx';
import { DeadZoneCounts } from './dead-zone-counts.tsx';
import { ThingHead } from './thing-head.tsx';

/** A village named by a source: what the source says, and how far it may be trusted. */
export function DeadZoneFacts({ zone, city }: { zone: DeadZone; city: Omit<City, 'units'> }) {
  const language = useApp((app) => app.language);
  const { deadZones, inspector, things } = messages[language];
  const entry = useApp((app) => registerEntries(app).find((each) => each.id === zone.id));
  const count = (value: number | null) => (value === null ? null : integer(value, language));
  return (
    <>
      <ThingHead sign={<SymbolIcon symbol={deadZoneSymbol(zone)} size={36} />} name={zone.name[language]}>
        {zone.recordType === 'reported-dead-zone'
          ? things['dead-zone']
          : deadZones.recordTypes[zone.recordType]}
      </ThingHead>
      {zone.position !== 'surveyed' && (
        <Caution>{zone.positionNote?.[language] ?? `${inspector.positions[zone.position]}.`}</Caution>
      )}
      <Section title={inspector.facts}>
        <Facts
          rows={[
            {
              name: deadZones.recordType,
              value: zone.recordType === 'reported-dead-zone' && deadZones.recordTypes[zone.recordType],
            },
            { name: deadZones.issue, value: zone.issue[language] },
            { name: inspector.status, value: zone.statusNote[language] },
            { name: inspector.commune, value: communeTitleOf(city, zone.communeCode, language) },
            { name: deadZones.households, value: count(zone.households) },
            { name: deadZones.people, value: count(zone.people) },
            { name: deadZones.power, value: deadZones.powers[zone.power] },
            { name: deadZones.official, value: deadZones.officials[zone.inOfficialList] },
            { name: inspector.source, value: zone.source },
            { name: inspector.asOf, value: dateShown(zone.sourceDate, language) },
          ]}
        />
      </Section>
      {entry && <RegisterSections entry={entry} />}
      <DeadZoneCounts counts={city.deadZoneCounts} zones={city.deadZones} />
    </>
  );
}
