import type { Language } from '../text/language.ts';
import { messages } from '../text/messages.ts';
import { integer } from '../text/numbers.ts';
import type { LegendItem, SymbolMeaning } from './legend.ts';

/** What a symbol of the map stands for. */
export function symbolWords(means: SymbolMeaning, language: Language): string {
  const { legend, placeKinds, placeStatuses, inspector, app, gaps } = messages[language];
  switch (means.of) {
    case 'kind':
      return placeKinds[means.kind];
    case 'status':
      return placeStatuses[means.status];
    case 'position':
      return inspector.positions[means.position];
    case 'crowded':
      return legend.crowded;
    case 'dead-zone':
      return [
        means.reported ? legend.deadZoneReported : legend.deadZoneRelated,
        means.power === 'none' ? legend.withoutPower : null,
      ]
        .filter(Boolean)
        .join(', ');
    case 'suggested-site':
      return gaps.suggestedSite;
    case 'station':
      return means.simulated ? `${means.operatorName} (${app.simulated.toLowerCase()})` : means.operatorName;
  }
}

type ClassItem = Extract<LegendItem, { kind: 'class' }>;

/** The edge of a class, with the unit where it is short. */
export function classEdge(value: number, unit: ClassItem['unit'], language: Language): string {
  const shown = integer(value, language);
  return unit === 'percent' ? `${shown}%` : shown;
}

/** From which value to which a class goes. */
export function classRange(item: ClassItem, language: Language): string {
  const { legend } = messages[language];
  const edge = (value: number) => classEdge(value, item.unit, language);
  if (item.from === null) return legend.below(edge(item.to ?? 0));
  return item.to === null ? legend.from(edge(item.from)) : legend.between(edge(item.from), edge(item.to));
}

/** A class in words, for those who do not see the ramp. */
export function classWords(item: ClassItem, language: Language): string {
  const { legend } = messages[language];
  const range = classRange(item, language);
  const side = item.side === null ? null : item.side === 'at-target' ? legend.atTarget : legend.belowTarget;
  return [range, item.unit === 'people-per-km2' ? legend.perSquareKilometre : null, side]
    .filter(Boolean)
    .join(', ');
}
