import { openRightPanel } from '../../commands/show-panel.ts';
import type { RightPanel } from '../../state/panels-slice.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Tabs, tabId } from '../../ui/tabs.tsx';
import { Card } from './card.tsx';
import { CommuneTable } from './commune-table.tsx';
import styles from './details-panel.module.css';
import { Inspector } from './inspector.tsx';
import { Zones } from './zones.tsx';

const panelId = 'details';

const contents: Record<RightPanel, () => React.ReactNode> = {
  inspector: Inspector,
  communes: CommuneTable,
  zones: Zones,
  card: Card,
};

const order: RightPanel[] = ['inspector', 'communes', 'zones', 'card'];

/** What is read: the selection, the tables, and how the number is made. */
export function DetailsPanel({ onClose }: { onClose: () => void }) {
  const language = useApp((app) => app.language);
  const shown = useApp((app) => app.rightPanel) ?? 'inspector';
  const { details } = messages[language];
  const Content = contents[shown];
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <Tabs
          label={details.region}
          panelId={panelId}
          tabs={order.map((key) => ({ key, label: details.tabs[key] }))}
          selected={shown}
          onSelect={openRightPanel}
        />
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
