import { useDeferredValue, useEffect } from 'react';
import { IslandInset } from '../../map/island-inset.tsx';
import { MapHost } from '../../map/map-host.tsx';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { noSheetPx } from '../layout.ts';
import { Announcer } from '../over-map/announcer.tsx';
import { HitChoices } from '../over-map/hit-choices.tsx';
import { HoverPreview } from '../over-map/hover-preview.tsx';
import { MapWords } from '../over-map/map-words.tsx';
import { Notices } from '../over-map/notices.tsx';
import { Opening } from '../over-map/opening.tsx';
import { DropAnywhere } from '../own-data/drop-anywhere.tsx';
import styles from './embed.module.css';
import { EmbedHead } from './embed-head.tsx';
import { EmbedLegend } from './embed-legend.tsx';
import { EmbedThing } from './embed-thing.tsx';

/** The number over the map, with what every map must say: legend, islands, sources; and the way to the app. */
export function EmbedShell() {
  const language = useApp((app) => app.language);
  const theme = useApp((app) => app.theme);
  const city = useApp((app) => app.city);
  const basemap = useDeferredValue(useApp((app) => app.basemap));
  const { app: words } = messages[language];
  const cityName = city?.catalog.city.name[language];
  useEffect(() => {
    if (cityName) document.title = words.title(cityName);
  }, [cityName, words]);
  return (
    <div className={styles.app}>
      <EmbedHead />
      <main className={styles.body}>
        <MapWords />
        <MapHost left={0} right={0} bottomOf={noSheetPx} />
        <div className={styles.legend}>
          <EmbedLegend />
        </div>
        {city && (
          <div className={styles.inset}>
            <IslandInset
              catalog={city.catalog}
              communes={city.communes}
              basemap={basemap}
              language={language}
              theme={theme}
              compact
            />
          </div>
        )}
        <div className={styles.notices}>
          <Notices />
        </div>
        <HoverPreview />
        <HitChoices />
        <Opening />
      </main>
      <EmbedThing />
      <DropAnywhere />
      <Announcer />
    </div>
  );
}
