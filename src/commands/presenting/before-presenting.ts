import type { CoverageResult, DefinitionKey } from '../../coverage/result.ts';
import type { PointExplanation } from '../../coverage/trail/explain-point.ts';
import type { LonLat } from '../../geo/lon-lat.ts';
import type { LayerState } from '../../state/layer.ts';
import type { PanelsSlice } from '../../state/panels-slice.ts';
import type { Camera, Selection } from '../../state/selection.ts';
import { useApp } from '../../state/store.ts';
import type { Theme } from '../../ui/tokens.ts';
import { askWhy } from '../ask-why.ts';
import { theMap } from '../map-port.ts';
import { wearTheme, wornTheme } from '../set-preferences.ts';
import { openRightPanel, showSheet, toggleLeft } from '../show-panel.ts';
import { failureOf } from '../tell-failures.ts';
import { showDefinition } from './apply-scene.ts';

/** What was on the screen when a briefing began. */
export interface BeforePresenting {
  layers: LayerState[];
  definition: DefinitionKey;
  selection: Selection | null;
  probe: LonLat | null;
  explanation: PointExplanation | null;
  /** The number that the explanation is of. */
  coverage: CoverageResult | null;
  /** Of a scene that was looked at, or of a link; null where it was the chosen one. */
  worn: Theme | null;
  panels: Pick<PanelsSlice, 'leftOpen' | 'rightPanel' | 'sheet' | 'aboutDatasetId'>;
  /** Null where no map had been drawn. */
  camera: Camera | null;
  /** What had the keyboard. */
  focused: Element | null;
}

export function beforePresenting(): BeforePresenting {
  const { layers, definition, selection, probe, explanation, coverage, camera } = useApp.getState();
  const { leftOpen, rightPanel, sheet, aboutDatasetId } = useApp.getState();
  return {
    layers,
    definition,
    selection,
    probe,
    explanation,
    coverage,
    worn: wornTheme(),
    panels: { leftOpen, rightPanel, sheet, aboutDatasetId },
    camera,
    focused: document.activeElement,
  };
}

/** As they were, with what has come and gone meanwhile. */
function layersAsBefore(now: readonly LayerState[], before: readonly LayerState[]): LayerState[] {
  const there = new Set(now.map(({ id }) => id));
  const known = new Set(before.map(({ id }) => id));
  return [...now.filter(({ id }) => !known.has(id)), ...before.filter(({ id }) => there.has(id))];
}

/** Puts back what was on the screen. Panels before layers: a panel may bring a layer of its own. */
export function restoreBefore(before: BeforePresenting): void {
  const app = useApp.getState();
  const { panels } = before;
  if (app.rightPanel !== panels.rightPanel) openRightPanel(panels.rightPanel);
  if (useApp.getState().leftOpen !== panels.leftOpen) toggleLeft();
  if (app.aboutDatasetId !== panels.aboutDatasetId) app.aboutOpened(panels.aboutDatasetId);
  app.layersListed(layersAsBefore(useApp.getState().layers, before.layers));
  app.thingSelected(before.selection);
  app.thingHovered(null);
  restoreProbe(before);
  // after the selection, which may bring a sheet of its own
  if (useApp.getState().sheet !== panels.sheet) showSheet(panels.sheet);
  wearTheme(before.worn);
  showDefinition(before.definition);
}

function restoreProbe({ probe, explanation, coverage }: BeforePresenting): void {
  const app = useApp.getState();
  if (app.probe === probe) return;
  if (!probe) app.pointForgotten();
  else if (!explanation || app.coverage !== coverage) void askWhy(probe).catch(failureOf);
  else {
    app.pointAsked(probe);
    app.pointExplained(explanation);
  }
}

/** The map where it was; once the panels that come back have pushed it aside. */
export function restoreCamera({ camera }: BeforePresenting): void {
  if (camera) theMap()?.setCamera(camera);
}
