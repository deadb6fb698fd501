import type { ReactNode } from 'react';
import { mayChange } from '../../state/mode.ts';
import { type RightPanel, rightPanels } from '../../state/panels-slice.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import type { IconName } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Tabs, tabId } from '../../ui/tabs.tsx';
import { Assumptions } from '../assumptions/assumptions.tsx';
import { Briefing } from '../briefing/briefing.tsx';
import { Charts } from '../charts/charts.tsx';
import { DeadZoneRegister } from '../dead-zones/dead-zone-register.tsx';
import { Gaps } from '../gaps/gaps.tsx';
import { OwnData } from '../own-data/own-data.tsx';
import { Review } from '../review/review.tsx';
import { Targets } from '../targets/targets.tsx';
import { Trail } from '../trail/trail.tsx';
import { Card } from './card.tsx';
import styles from './details-panel.module.css';
import { Inspector } from './inspector.tsx';
import { Zones } from './zones.tsx';

const panelId = 'details';

const panels: Record<RightPanel, { icon: IconName; Content: () => ReactNode }> = {
  inspector: { icon: 'info', Content: Inspector },
  card: { icon: 'percent', Content: Card },
  communes: { icon: 'list', Content: Trail },
  gaps: { icon: 'gap', Content: Gaps },
  zones: { icon: 'park', Content: Zones },
  'dead-zones': { icon: 'noSignal', Content: DeadZoneRegister },
  assumptions: { icon: 'sliders', Content: Assumptions },
  review: { icon: 'review', Content: Review },
  targets: { icon: 'flag', Content: Targets },
  charts: { icon: 'chart', Content: Charts },
  briefing: { icon: 'present', Content: Briefing },
  'own-data': { icon: 'ownData', Content: OwnData },
};

/** Puts the focus on the tab of a panel that has just been closed. */
export function focusTab(panel: RightPanel): void {
  document.getElementById(tabId(panelId, panel))?.focus();
}

interface DetailsTabsProps {
  look: 'row' | 'rail' | 'narrow-rail';
  onSelect: (panel: RightPanel) => void;
}

/** What there is to read: the selection, the tables, and how the number is made. */
export function DetailsTabs({ look, onSelect }: DetailsTabsProps) {
  const { details } = messages[useApp((app) => app.language)];
  const shown = useApp((app) => app.rightPanel);
  const canChange = useApp(mayChange);
  return (
    <Tabs
      label={details.region}
      panelId={panelId}
      look={look}
      tabs={rightPanels
        .filter((key) => canChange || key !== 'own-data')
        .map((key) => ({ key, label: details.tabs[key], icon: panels[key].icon }))}
      selected={look === 'row' ? (shown ?? 'inspector') : shown}
      onSelect={onSelect}
    />
  );
}

/** The panel in force; on a phone its tabs stand above it, elsewhere they are the rail. */
export function DetailsPanel({ tabs, onClose }: { tabs?: ReactNode; onClose: () => void }) {
  const shown = useApp((app) => app.rightPanel) ?? 'inspector';
  const { details } = messages[useApp((app) => app.language)];
  const { Content } = panels[shown];
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        {tabs ?? <p className={styles.title}>{details.tabs[shown]}</p>}
        <IconButton icon="close" label={details.close} onClick={onClose} />
      </div>
      <div
        key={shown}
        id={panelId}
        role="tabpanel"
        aria-labelledby={tabId(panelId, shown)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard
        tabIndex={0}
        className={styles.body}
      >
        <Content />
      </div>
    </div>
  );
}
