import { useApp } from '../state/store.ts';
import type { StatusTrail } from '../targets/target-status.ts';
import { chooseDefinition } from './choose-definition.ts';
import { openRightPanel } from './show-panel.ts';

/** Opens the list behind the status of a target, under the headline definition that targets are judged by. */
export function followTarget(trail: StatusTrail): void {
  const { definition, coverage } = useApp.getState();
  if (coverage && definition !== coverage.definition) void chooseDefinition(coverage.definition);
  openRightPanel(trail);
}
