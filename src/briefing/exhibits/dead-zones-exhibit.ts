import { registerProgress } from '../../register/register-progress.ts';
import { messages } from '../../text/messages.ts';
import { integer } from '../../text/numbers.ts';
import { UNKNOWN_FIGURE } from '../bound-text.ts';
import type { Exhibit } from '../exhibit.ts';
import { hasDeadZones } from '../figures/dead-zone-figures.ts';
import { type ExhibitInput, sentence } from './exhibit-input.ts';

/** The dead zones announced, known by name, solved and left, by kind. */
export function deadZonesExhibit({ facts, language }: ExhibitInput): Exhibit | null {
  if (!hasDeadZones(facts)) return null;
  const { briefing, register } = messages[language];
  const { deadZones } = briefing.exhibits;
  const progress = registerProgress(facts.register, facts.city.deadZoneCounts);
  const whole = (value: number | null) => (value === null ? UNKNOWN_FIGURE : integer(value, language));
  const lines = [
    ...progress.rows.map(({ unitType, official, named, namedSolved }) => ({
      kind: register.unitTypes[unitType],
      counts: [
        official?.value ?? null,
        named,
        namedSolved,
        official && Math.max(0, Math.max(official.value, named) - namedSolved),
      ],
    })),
    {
      kind: deadZones.total,
      counts: [progress.official, progress.named, progress.namedSolved, progress.left],
    },
  ];
  return {
    kind: 'table',
    key: 'dead-zones',
    title: deadZones.title,
    columns: [
      { heading: deadZones.kind, align: 'start' },
      ...[deadZones.official, deadZones.named, deadZones.solved, deadZones.left].map((heading) => ({
        heading,
        align: 'end' as const,
      })),
    ],
    rows: lines.map(({ kind, counts }) => [kind, ...counts.map(whole)]),
    values: lines.map(({ counts }) => [null, ...counts]),
    more: sentence(
      progress.unpublished ? register.progress.unpublished(progress.unpublished) : null,
      progress.withoutPower ? register.progress.withoutPower(progress.withoutPower.value) : null,
    ),
  };
}
