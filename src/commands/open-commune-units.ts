import type { UnitFilter } from '../coverage/trail/commune-units.ts';
import { useApp } from '../state/store.ts';
import { messages } from '../text/messages.ts';
import { integer } from '../text/numbers.ts';
import { theEngine } from './engine/the-engine.ts';

/** Population units on a page. */
export const unitsOnPage = 50;

/** The page asked for last; an earlier one that comes later is dropped. */
let latest = 0;

/** Lists the population units of a commune in place of the communes. */
export async function openCommuneUnits(commune: string): Promise<void> {
  useApp.getState().trailCommuneOpened(commune);
  await listUnits();
}

/** Goes back to the communes. */
export function closeCommuneUnits(): void {
  latest += 1;
  useApp.getState().trailCommuneOpened(null);
}

/** Lists only the units of one kind, from the first page. */
export async function filterUnits(filter: UnitFilter): Promise<void> {
  useApp.getState().trailUnitsAsked(filter, 0);
  await listUnits();
}

/** Turns to the page that begins after `offset` units, and reads out which units those are. */
export async function turnUnitsPage(offset: number): Promise<void> {
  useApp.getState().trailUnitsAsked(useApp.getState().trailFilter, offset);
  await listUnits();
  const { trailPage, language, announced } = useApp.getState();
  if (!trailPage) return;
  const whole = (n: number) => integer(n, language);
  const { request, rows, sums } = trailPage;
  announced(
    messages[language].trail.range(
      whole(request.offset + 1),
      whole(request.offset + rows.length),
      whole(sums[request.filter].units),
    ),
  );
}

/** Fetches the page that the store asks for, as also when the definition changes. */
export async function listUnits(): Promise<void> {
  latest += 1;
  const asked = latest;
  const { trailCommune: commune, trailFilter: filter, trailOffset: offset, definition } = useApp.getState();
  if (commune === null) return;
  const page = await theEngine().communeUnits({ commune, definition, filter, offset, limit: unitsOnPage });
  if (asked === latest) useApp.getState().trailUnitsListed(page);
}
