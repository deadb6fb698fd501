import { wholeRow } from '../../coverage/audit/whole-rows.ts';
import type { Selection } from '../../state/selection.ts';
import type { App } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { distance, percent, percentShown } from '../../text/numbers.ts';
import { communeTitleOf, type ThingName, thingName } from '../names.ts';

/** Name, kind and the one fact a glance is for; null when the data do not hold the thing. */
export function previewText(
  app: Pick<App, 'city' | 'coverage' | 'communeRows' | 'definition' | 'language'>,
  thing: Selection,
): (ThingName & { fact: string | null }) | null {
  const { city, coverage, communeRows, definition, language } = app;
  const name = city && thingName(city, thing, language);
  if (!city || !name) return null;
  const { inspector, kpi, placeStatuses, deadZones } = messages[language];
  switch (thing.kind) {
    case 'commune': {
      const row = communeRows?.find((each) => each.code === thing.code);
      if (!row || !coverage) return { ...name, fact: null };
      if (row.value === null) return { ...name, fact: kpi.people(row.population) };
      if (definition === 'land-area') {
        return { ...name, fact: kpi.announcedArea(percent(row.value, language)) };
      }
      const share = percentShown(row.value, coverage.target, language);
      const uncovered = kpi.people(wholeRow(communeRows ?? [], row.code)?.uncovered ?? 0);
      return { ...name, fact: inspector.preview(share, uncovered) };
    }
    case 'place': {
      const place = city.places.find((each) => each.id === thing.id);
      if (!place) return null;
      const position = place.position === 'commune-symbol' ? inspector.positions['commune-symbol'] : null;
      return { ...name, kind: `${name.kind} · ${placeStatuses[place.status]}`, fact: position };
    }
    case 'dead-zone': {
      const zone = city.deadZones.find((each) => each.id === thing.id);
      if (!zone) return null;
      const commune = communeTitleOf(city, zone.communeCode, language);
      return {
        name: name.name,
        kind: [deadZones.recordTypes[zone.recordType], commune].filter(Boolean).join(' · '),
        fact: zone.position === 'commune-symbol' ? inspector.positions['commune-symbol'] : null,
      };
    }
    case 'station': {
      const station = city.stations.find((each) => each.id === thing.id);
      if (!station) return null;
      const radius = `${inspector.radius}: ${distance(station.radiusM, language)}`;
      return { ...name, kind: [name.kind, station.band].filter(Boolean).join(' · '), fact: radius };
    }
    case 'own':
      return { ...name, fact: null };
  }
}
