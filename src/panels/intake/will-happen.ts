import type { Catalog } from '../../data/city.ts';
import type { Proposal } from '../../intake/proposal.ts';
import type { Language } from '../../text/language.ts';
import { messages } from '../../text/messages.ts';
import { hindrance, usableRows } from './proposal-state.ts';

/** Whether the signal in force is simulated by the app, not brought by the user. */
function isSignalSimulated({ datasets }: Pick<Catalog, 'datasets'>): boolean {
  return datasets.some(
    ({ kind, simulated, supplied }) =>
      (kind === 'stations' || kind === 'service-areas') && simulated && supplied !== true,
  );
}

/** What taking the file over would do, or why it cannot be; the sentences stand one after the other. */
export function willHappen(
  proposal: Proposal,
  catalog: Pick<Catalog, 'datasets'>,
  language: Language,
): string[] {
  const { counted, willHappen: words } = messages[language].intake;
  const { choices, report } = proposal;
  switch (hindrance(proposal)) {
    case 'failures':
      return [words.failures];
    case 'blocked':
      return [words.blocked(report.blocked)];
    case 'nothing':
      return [words.nothing];
  }
  const what = counted[choices.kind](usableRows(proposal));
  const dropped = report.dropped > 0 ? [words.dropped(report.dropped)] : [];
  return [mainSentence(choices, what, isSignalSimulated(catalog), language), ...dropped, words.undo];
}

function mainSentence(
  { kind, mode }: Pick<Proposal['choices'], 'kind' | 'mode'>,
  what: string,
  simulated: boolean,
  language: Language,
): string {
  const { willHappen: words } = messages[language].intake;
  if (kind === 'other') return words.other(what);
  if (kind === 'dead-zones') return words.register(what);
  if (kind === 'population' || kind === 'communes') return words.replace(what);
  if (mode === 'join') return words.join(what);
  if (kind === 'zones' || kind === 'places') return words.replacePlaces(what);
  return simulated ? words.simulated(what) : words.replace(what);
}
