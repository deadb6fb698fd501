import { type CSSProperties, useCallback, useDeferredValue, useEffect } from 'react';
import styles from './app.module.css';
import { theMap } from './commands/map-port.ts';
import { IslandInset } from './map/island-inset.tsx';
import { MapHost } from './map/map-host.tsx';
import { insetRoomPx, mapInsets, noSheetPx, sheetPx } from './panels/layout.ts';
import { Announcer } from './panels/over-map/announcer.tsx';
import { HitChoices } from './panels/over-map/hit-choices.tsx';
import { HoverPreview } from './panels/over-map/hover-preview.tsx';
import { MapControls } from './panels/over-map/map-controls.tsx';
import { MapWords } from './panels/over-map/map-words.tsx';
import { Notices } from './panels/over-map/notices.tsx';
import { Opening } from './panels/over-map/opening.tsx';
import { DropAnywhere } from './panels/own-data/drop-anywhere.tsx';
import { BottomBar, LeftPanel, OpenLeftButton, PhoneSheet, Rail, RightPanel } from './panels/side-panels.tsx';
import { searchFieldId } from './panels/top-strip/city-search.tsx';
import { TopStrip } from './panels/top-strip/top-strip.tsx';
import { useLayout } from './panels/use-layout.ts';
import { Presenter } from './presenting/presenter.tsx';
import { namesPx, ornamentsPx } from './presenting/presenter-layout.ts';
import { usePresenterKeys } from './presenting/use-presenter-keys.ts';
import { usePresenterLayout } from './presenting/use-presenter-layout.ts';
import { useScreenBack } from './presenting/use-screen-back.ts';
import { useApp } from './state/store.ts';
import { readUrlState } from './state/url-state.ts';
import { messages } from './text/messages.ts';
import { classNames } from './ui/class-names.ts';
import { SkipLink } from './ui/skip-link.tsx';

/**
 * Keeps the camera of a link until the map is there: the address is rewritten from the store, and a map that
 * loads slowly would find its camera gone.
 */
function useLinkedCamera(): void {
  useEffect(() => {
    const { camera } = readUrlState(location.hash);
    const app = useApp.getState();
    if (camera && !app.camera) app.cameraMoved(camera);
  }, []);
}

/** The app: a strip with the number, the map, and round it what is read and set. */
export function AppShell() {
  const language = useApp((app) => app.language);
  const theme = useApp((app) => app.theme);
  const city = useApp((app) => app.city);
  const basemap = useDeferredValue(useApp((app) => app.basemap));
  const leftOpen = useApp((app) => app.leftOpen);
  const rightPanel = useApp((app) => app.rightPanel);
  const sheet = useApp((app) => app.sheet);
  const layout = useLayout();
  const phone = layout === 'phone';
  const { app: words } = messages[language];
  const cityName = city?.catalog.city.name[language];
  const presenting = useApp((app) => app.presenting);
  const stage = usePresenterLayout(presenting !== null);
  const below = stage?.panel === 'below' ? stage.panelPx : 0;
  const compact = stage ? below > 0 : phone || (layout === 'laptop' && rightPanel !== null);
  const bottomOfScene = useCallback(() => (below > 0 ? below + namesPx : 0), [below]);
  const { left, right } = stage
    ? { left: stage.panel === 'left' ? stage.panelPx / stage.mapScale : 0, right: 0 }
    : mapInsets(layout, { leftOpen, rightPanel });
  const insets = {
    '--panel-left': `${left}px`,
    '--panel-right': `${right}px`,
    '--map-scale': stage?.mapScale ?? 1,
  } as CSSProperties;

  useLinkedCamera();
  usePresenterKeys();
  useScreenBack(presenting !== null);

  useEffect(() => {
    if (cityName) document.title = words.title(cityName);
  }, [cityName, words]);

  return (
    <div className={classNames(styles.app, presenting && styles.presenting)}>
      {!presenting && (
        <SkipLink onFollow={() => document.getElementById(searchFieldId)?.focus()}>
          {words.skipToSearch}
        </SkipLink>
      )}
      <SkipLink onFollow={() => theMap()?.focus()}>{words.skipToMap}</SkipLink>
      <TopStrip />
      <main className={styles.body} style={insets}>
        {!phone && <LeftPanel />}
        {!presenting && <MapWords />}
        {presenting && stage && <Presenter presenting={presenting} layout={stage} />}
        <div className={styles.stage}>
          <MapHost
            left={left}
            right={phone ? right : right + (stage ? ornamentsPx : insetRoomPx)}
            scale={stage?.mapScale ?? 1}
            bottomOf={stage ? bottomOfScene : phone && sheet !== 'none' ? sheetPx : noSheetPx}
          />
          <div className={styles.over}>
            {!phone && (
              <div className={styles.topLeft}>
                <OpenLeftButton />
              </div>
            )}
            <div className={styles.topRight}>{!(phone && sheet !== 'none') && <MapControls />}</div>
            {city && (
              <div
                className={
                  phone && sheet !== 'none' && !stage ? `${styles.inset} ${styles.aboveSheet}` : styles.inset
                }
                style={below > 0 ? { bottom: below + 4 } : undefined}
              >
                <IslandInset
                  key={compact ? 'compact' : 'full'}
                  catalog={city.catalog}
                  communes={city.communes}
                  basemap={basemap}
                  language={language}
                  theme={theme}
                  compact={compact}
                />
              </div>
            )}
            <div className={styles.notices}>
              <Notices />
            </div>
          </div>
          <HoverPreview />
          <HitChoices />
        </div>
        {!phone && <Rail layout={layout} />}
        {!phone && <RightPanel layout={layout} />}
        <div className={styles.sheet}>{phone && <PhoneSheet />}</div>
        <Opening />
      </main>
      {phone && <BottomBar />}
      <DropAnywhere />
      <Announcer />
    </div>
  );
}
