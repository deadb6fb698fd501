import { useRef } from 'react';
import { flyToSuggestedSite, leaveGap } from '../../commands/focus-gap.ts';
import { suggestedSymbol } from '../../map/symbols.ts';
import type { GapRanking, SuggestedSite as Site } from '../../planning/gap-ranking.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { decimal, distance, percent } from '../../text/numbers.ts';
import { Button } from '../../ui/button.tsx';
import { type FactRow, Facts } from '../../ui/facts.tsx';
import { SimulatedBadge } from '../simulated-badge.tsx';
import { SymbolIcon } from '../symbol-icon.tsx';
import styles from './gaps.module.css';

/** Degrees are shown to about a metre. */
const degreeDigits = 5;

interface SuggestedSiteProps {
  site: Site | null;
  range: GapRanking['range'];
  /** Facts of the row itself, which stand last. */
  facts?: FactRow[];
}

/** Where a row's new station would stand, whom it would win, and how far that brings the target. */
export function SuggestedSite({ site, range, facts = [] }: SuggestedSiteProps) {
  const language = useApp((app) => app.language);
  const box = useRef<HTMLDivElement>(null);
  const simulated = useApp((app) => app.coverage?.simulated === true);
  const { gaps: words, kpi, why } = messages[language];
  if (!range || !site) {
    return (
      <div className={styles.site}>
        {range && <p>{words.noSite}</p>}
        <Facts rows={facts} />
      </div>
    );
  }
  const leave = () => {
    const row = box.current?.closest('tr')?.previousElementSibling;
    leaveGap();
    row?.querySelector('button')?.focus({ preventScroll: true });
  };
  const [lon, lat] = site.position.map((degrees) => decimal(degrees, degreeDigits, language));
  return (
    <div ref={box} className={styles.site}>
      <p className={styles.siteTitle}>
        <SymbolIcon symbol={suggestedSymbol} size={24} />
        {words.suggestedSite}
        {simulated && <SimulatedBadge />}
      </p>
      <Facts
        rows={[
          { name: words.adds, value: kpi.people(Math.floor(site.gain)) },
          site.closesPercent === null
            ? { name: words.closes, value: null }
            : { name: words.closes, value: words.closesValue(percent(site.closesPercent, language)) },
          { name: words.position, value: why.place(lat!, lon!) },
          { name: words.radius, value: distance(range.outdoorRadiusM, language) },
          ...facts,
        ]}
      />
      <div className={styles.actions}>
        <Button icon="focus" onClick={() => flyToSuggestedSite({ site })}>
          {words.flySite}
        </Button>
        <Button look="quiet" onClick={leave}>
          {words.leave}
        </Button>
      </div>
    </div>
  );
}
