import { askWhyAtCentre } from '../../commands/ask-why.ts';
import { showExport } from '../../commands/briefing/show-export.ts';
import { resetNorth, setPitch, showWholeCity, zoomBy } from '../../commands/move-map.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import styles from './map-controls.module.css';

const tiltDegrees = 50;

/** Buttons for what the keyboard and the pointer also do. */
export function MapControls() {
  const { map, why, briefingPanel } = messages[useApp((app) => app.language)];
  const tilted = useApp((app) => (app.camera?.pitch ?? 0) > 1);
  const bearing = useApp((app) => Math.round(app.camera?.bearing ?? 0));
  return (
    <fieldset aria-label={map.controls} className={styles.controls}>
      <IconButton icon="plus" label={map.zoomIn} onClick={() => zoomBy(1)} />
      <IconButton icon="minus" label={map.zoomOut} onClick={() => zoomBy(-1)} />
      <IconButton icon="north" label={map.north} onClick={resetNorth} style={{ rotate: `${-bearing}deg` }} />
      <IconButton
        icon="tilt"
        label={tilted ? map.flat : map.tilt}
        onClick={() => setPitch(tilted ? 0 : tiltDegrees)}
      />
      <IconButton icon="wholeCity" label={map.wholeCity} onClick={showWholeCity} />
      <IconButton icon="crosshair" label={why.askCentre} onClick={() => void askWhyAtCentre()} />
      <IconButton icon="download" label={briefingPanel.exports.openMap} onClick={showExport} />
    </fieldset>
  );
}
