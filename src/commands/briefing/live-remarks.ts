import type { Scene } from '../../briefing/scene.ts';
import type { SheetLegendGroup } from '../../export/sheet/map-sheet.ts';
import { useApp } from '../../state/store.ts';
import type { Language } from '../../text/language.ts';
import { liveWords } from '../../text/messages/live.ts';

/** Ids of the layers of servers that can be drawn now. */
export function liveReady(): ReadonlySet<string> {
  const { liveStatus } = useApp.getState();
  return new Set([...liveStatus].filter(([, { state }]) => state === 'ready').map(([id]) => id));
}

/**
 * What the legend of a picture that has been drawn says of layers of servers that it lacks, as a whole or in part: those
 * that are switched on, and those of its scene. `drawn` are the ids of those that were ready before.
 */
export function liveRemarks(
  layers: Scene['layers'],
  drawn: ReadonlySet<string>,
  language: Language,
): SheetLegendGroup[] {
  const { live, liveStatus } = useApp.getState();
  const { notInPicture, partInPicture } = liveWords[language];
  return live
    .filter(({ id, visible }) => visible || layers.some((layer) => layer.id === `live:${id}`))
    .flatMap(({ id, title }): SheetLegendGroup[] => {
      const status = liveStatus.get(id);
      if (!drawn.has(id) || status?.state !== 'ready') return [remark(notInPicture(title))];
      return status.trouble ? [remark(partInPicture(title))] : [];
    });
}

function remark(title: string): SheetLegendGroup {
  return { title, simulated: false, entries: [] };
}
