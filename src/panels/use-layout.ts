import { useEffect, useLayoutEffect, useRef } from 'react';
import { openRightPanel, showSheet, toggleLeft } from '../commands/show-panel.ts';
import { useApp } from '../state/store.ts';
import { readUrlState } from '../state/url-state.ts';
import { useMedia } from '../ui/use-media.ts';
import { type Layout, phoneQuery, wideQuery } from './layout.ts';

/** The layout the window has room for, and the panels kept to it. */
export function useLayout(): Layout {
  const phone = useMedia(phoneQuery);
  const wide = useMedia(wideQuery);
  const layout = phone ? 'phone' : wide ? 'wide' : 'laptop';
  useRoomForOne(layout);
  useSheetForWhatOpens(layout);
  useAboutInSight(layout);
  useLinkedThingInSight();
  return layout;
}

/** On a laptop opening one side panel closes the other; the layers come back when the right one closes. */
function useRoomForOne(layout: Layout): void {
  const layersGaveWay = useRef(false);
  useLayoutEffect(() => {
    if (layout !== 'laptop') return;
    const now = useApp.getState();
    if (now.leftOpen && now.rightPanel) openRightPanel(null);
    return useApp.subscribe((app, before) => {
      if (app.leftOpen && app.rightPanel) {
        const layersJustOpened = !before.leftOpen;
        layersGaveWay.current = !layersJustOpened;
        if (layersJustOpened) openRightPanel(null);
        else toggleLeft();
      } else if (before.rightPanel && !app.rightPanel && !app.leftOpen && layersGaveWay.current) {
        layersGaveWay.current = false;
        toggleLeft();
      }
    });
  }, [layout]);
}

/** On a phone whatever is selected or opened at the right comes up as a sheet. */
function useSheetForWhatOpens(layout: Layout): void {
  useEffect(() => {
    if (layout !== 'phone') return;
    return useApp.subscribe((app, before) => {
      const selected = app.selection !== null && app.selection !== before.selection;
      const opened = app.rightPanel !== null && app.rightPanel !== before.rightPanel;
      if ((selected || opened) && app.sheet !== 'details') showSheet('details');
    });
  }, [layout]);
}

/** The description of a dataset stands where the layers are, wherever it was asked for. */
function useAboutInSight(layout: Layout): void {
  useEffect(
    () =>
      useApp.subscribe((app, before) => {
        if (app.aboutDatasetId === null || app.aboutDatasetId === before.aboutDatasetId) return;
        if (layout === 'phone') showSheet('layers');
        else if (!app.leftOpen) toggleLeft();
      }),
    [layout],
  );
}

/** What a link selects is also what it opens on, not the list that stands there by default. */
function useLinkedThingInSight(): void {
  useEffect(() => {
    const { selection, probe } = readUrlState(location.hash);
    if (!selection && !probe) return;
    const unsubscribe = useApp.subscribe((app) => {
      if (!app.selection && !app.probe) return;
      unsubscribe();
      openRightPanel('inspector');
    });
    return unsubscribe;
  }, []);
}
