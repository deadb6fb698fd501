import { turnUnitsPage, unitsOnPage } from '../../commands/open-commune-units.ts';
import type { CommuneUnitsPage } from '../../coverage/trail/commune-units.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { integer } from '../../text/numbers.ts';
import { Button } from '../../ui/button.tsx';
import styles from './trail.module.css';

/** Which units of how many are shown, and the pages before and after; nothing where one page holds all. */
export function UnitPages({ page: { request, rows, sums } }: { page: CommuneUnitsPage }) {
  const language = useApp((app) => app.language);
  const { trail } = messages[language];
  const all = sums[request.filter].units;
  const { offset } = request;
  if (all <= unitsOnPage && offset === 0) return null;
  const whole = (n: number) => integer(n, language);
  return (
    <nav className={styles.pages} aria-label={trail.pages}>
      <Button disabled={offset === 0} onClick={() => void turnUnitsPage(Math.max(0, offset - unitsOnPage))}>
        {trail.previous}
      </Button>
      <p>{trail.range(whole(offset + 1), whole(offset + rows.length), whole(all))}</p>
      <Button disabled={offset + rows.length >= all} onClick={() => void turnUnitsPage(offset + unitsOnPage)}>
        {trail.next}
      </Button>
    </nav>
  );
}
