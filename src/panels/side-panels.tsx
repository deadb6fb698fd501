import { useRef } from 'react';
import { openRightPanel, showSheet, toggleLeft } from '../commands/show-panel.ts';
import { useApp } from '../state/store.ts';
import { messages } from '../text/messages.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { useTakeFocus } from '../ui/use-take-focus.ts';
import { DetailsPanel, DetailsTabs, focusTab } from './details/details-panel.tsx';
import { LayerPanel } from './layers/layer-panel.tsx';
import { type Layout, leftPanelPx, rightSide } from './layout.ts';
import styles from './side-panels.module.css';

export function LeftPanel() {
  const open = useApp((app) => app.leftOpen);
  const { layers } = messages[useApp((app) => app.language)];
  const panel = useRef<HTMLElement>(null);
  useTakeFocus(panel, open, 'left');
  if (!open) return null;
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      className={styles.left}
      data-part="left"
      style={{ width: leftPanelPx }}
      aria-label={layers.title}
    >
      <LayerPanel closeButton={<IconButton icon="chevronLeft" label={layers.close} onClick={toggleLeft} />} />
    </aside>
  );
}

export function OpenLeftButton() {
  const open = useApp((app) => app.leftOpen);
  const { layers } = messages[useApp((app) => app.language)];
  const button = useRef<HTMLButtonElement>(null);
  useTakeFocus(button, !open, 'left');
  return open ? null : (
    <Button
      ref={button}
      data-part="left"
      look="quiet"
      icon="layers"
      className={styles.open}
      onClick={toggleLeft}
    >
      {layers.title}
    </Button>
  );
}

export function RightPanel({ layout }: { layout: Layout }) {
  const shown = useApp((app) => app.rightPanel);
  const { details } = messages[useApp((app) => app.language)];
  const panel = useRef<HTMLElement>(null);
  useTakeFocus(panel, shown !== null, 'right');
  if (shown === null) return null;
  const { panelPx, railPx } = rightSide(layout, true);
  const close = () => {
    openRightPanel(null);
    focusTab(shown);
  };
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      className={styles.right}
      data-part="right"
      style={{ right: railPx, width: panelPx }}
      aria-label={details.region}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <DetailsPanel onClose={close} />
    </aside>
  );
}

/** The tabs of the information panel at the right edge; the one in force closes it again. */
export function Rail({ layout }: { layout: Layout }) {
  const shown = useApp((app) => app.rightPanel);
  const { railPx, narrowRail } = rightSide(layout, shown !== null);
  return (
    <nav
      className={styles.rail}
      style={{ width: railPx }}
      aria-label={messages[useApp((app) => app.language)].details.rail}
    >
      <DetailsTabs
        look={narrowRail ? 'narrow-rail' : 'rail'}
        onSelect={(key) => openRightPanel(key === shown ? null : key)}
      />
    </nav>
  );
}

/** What a phone shows over the map. */
export function PhoneSheet() {
  const sheet = useApp((app) => app.sheet);
  const { layers, details, app } = messages[useApp((state) => state.language)];
  const close = () => showSheet('none');
  if (sheet === 'none') return null;
  return (
    <div className={styles.sheet}>
      {sheet === 'layers' ? (
        <Sheet key="layers" label={layers.title} onClose={close}>
          <LayerPanel closeButton={<IconButton icon="close" label={app.close} onClick={close} />} />
        </Sheet>
      ) : (
        <Sheet key="details" label={details.region} onClose={close}>
          <DetailsPanel tabs={<DetailsTabs look="row" onSelect={openRightPanel} />} onClose={close} />
        </Sheet>
      )}
    </div>
  );
}

/** The lower edge of a phone: what can be brought up over the map. */
export function BottomBar() {
  const sheet = useApp((app) => app.sheet);
  const { bottomBar } = messages[useApp((app) => app.language)];
  const toggle = (wanted: 'layers' | 'details') => showSheet(sheet === wanted ? 'none' : wanted);
  return (
    <nav className={styles.bar} aria-label={bottomBar.label}>
      <button
        type="button"
        className={styles.tab}
        aria-expanded={sheet === 'layers'}
        onClick={() => toggle('layers')}
      >
        <Icon name="layers" />
        {bottomBar.layers}
      </button>
      <button
        type="button"
        className={styles.tab}
        aria-expanded={sheet === 'details'}
        onClick={() => toggle('details')}
      >
        <Icon name="list" />
        {bottomBar.details}
      </button>
    </nav>
  );
}
