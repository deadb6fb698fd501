import type { ZoneRow } from '../../coverage/result.ts';
import { zoneGroups } from '../../targets/zone-groups.ts';
import { messages } from '../../text/messages.ts';
import { hectares, percentShown } from '../../text/numbers.ts';
import { UNKNOWN_FIGURE } from '../bound-text.ts';
import type { Exhibit } from '../exhibit.ts';
import { targetedZones } from '../figures/zone-figures.ts';
import { type ExhibitInput, MOST_ROWS, sentence } from './exhibit-input.ts';

/** The operating zones by all operators together, the worst first; null until they are judged. */
export function zonesExhibit({ facts, language }: ExhibitInput): Exhibit | null {
  const zones = targetedZones(facts);
  if (!zones || zones.length === 0) return null;
  const { app, briefing } = messages[language];
  const { exhibits } = briefing;
  const { operating, unlocated } = zoneGroups(zones);
  const nameOf = (row: ZoneRow) =>
    facts.city.places.find(({ id }) => id === row.id)?.name[language] ?? row.name;
  const nowhere = unlocated.filter(({ status }) => status === 'operating').length;
  const shown = operating.slice(0, MOST_ROWS);
  return {
    kind: 'table',
    key: 'zones',
    title: exhibits.zones.title,
    columns: [
      { heading: exhibits.zones.name, align: 'start' },
      { heading: exhibits.zones.service, align: 'start' },
      { heading: exhibits.zones.share, align: 'end' },
      { heading: exhibits.zones.uncovered, align: 'end' },
    ],
    rows: shown.map((row) => [
      nameOf(row),
      row.hasService ? app.yes : app.no,
      row.percent === null ? exhibits.noOutline : percentShown(row.percent, 100, language),
      row.uncoveredHa === null ? UNKNOWN_FIGURE : hectares(row.uncoveredHa, language),
    ]),
    values: shown.map((row) => [null, null, row.percent, row.uncoveredHa]),
    more: sentence(
      operating.length > MOST_ROWS ? exhibits.zonesMore(operating.length - MOST_ROWS) : null,
      nowhere > 0 ? exhibits.zonesUnlocated(nowhere) : null,
    ),
  };
}
