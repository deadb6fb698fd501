import { flyToSuggestedSite, leaveGap } from '../../commands/focus-gap.ts';
import { suggestedSymbol } from '../../map/symbols.ts';
import type { GapRanking, SuggestedSite as Site } from '../../planning/gap-ranking.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { decimal, distance, integer, percent } from '../../text/numbers.ts';
import { Button } from '../../ui/button.tsx';
import { Facts } from '../../ui/facts.tsx';
import { SymbolIcon } from '../symbol-icon.tsx';
import styles from './gaps.module.css';

/** Degrees are shown to about a metre. */
const degreeDigits = 5;

/** Where a row's new station would stand, whom it would win, and how far that brings the target. */
export function SuggestedSite({ site, range }: { site: Site | null; range: GapRanking['range'] }) {
  const language = useApp((app) => app.language);
  const { gaps: words, kpi, why } = messages[language];
  if (!range) return null;
  if (!site) return <p className={styles.site}>{words.noSite}</p>;
  const [lon, lat] = site.position.map((degrees) => decimal(degrees, degreeDigits, language));
  return (
    <div className={styles.site}>
      <p className={styles.siteTitle}>
        <SymbolIcon symbol={suggestedSymbol} size={24} />
        {words.suggestedSite}
      </p>
      <Facts
        rows={[
          { name: words.adds, value: `${integer(site.gain, language)} ${kpi.peopleUnit(site.gain)}` },
          site.closesPercent === null
            ? { name: words.closes, value: null }
            : { name: words.closes, value: words.closesValue(percent(site.closesPercent, language)) },
          { name: words.position, value: why.place(lat!, lon!) },
          { name: words.radius, value: distance(range.outdoorRadiusM, language) },
        ]}
      />
      <div className={styles.actions}>
        <Button icon="focus" onClick={() => flyToSuggestedSite({ site })}>
          {words.flySite}
        </Button>
        <Button look="quiet" onClick={leaveGap}>
          {words.leave}
        </Button>
      </div>
    </div>
  );
}
