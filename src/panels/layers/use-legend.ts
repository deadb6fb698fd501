import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { zoomTier } from '../../geo/web-mercator.ts';
import { gapMarks } from '../../map/gap-marks.ts';
import { type LegendItem, legendOf } from '../../map/legend.ts';
import type { MapContent } from '../../map/map-content.ts';
import type { LayerId } from '../../state/layer.ts';
import { drawnDeadZones } from '../../state/register-in-force.ts';
import { useApp } from '../../state/store.ts';

const noBasemap: MapContent['basemap'] = {};
const noLayers: MapContent['ownLayers'] = [];
const zoomBeforeTheMap = 9;

/** What a legend depends on; null while no city is open. */
function useDrawn(): { content: MapContent; tier: number } | null {
  const city = useApp((app) => app.city);
  const deadZones = useApp(drawnDeadZones);
  const target = useApp((app) => app.coverage?.target ?? 100);
  const tier = useApp((app) => zoomTier(app.camera?.zoom ?? zoomBeforeTheMap));
  const drawn = useApp(
    useShallow(
      ({ language, theme, layers, communeRows, uncovered, zoneHoles, population, gaps, gapFocus }) => ({
        language,
        theme,
        layers,
        communeRows,
        uncovered,
        zoneHoles,
        population,
        gaps: gapMarks(gaps, gapFocus),
      }),
    ),
  );
  return useMemo(
    () =>
      city && {
        content: {
          ...city,
          ...drawn,
          ownLayers: city.ownLayers ?? noLayers,
          deadZones,
          target,
          selection: null,
          probe: null,
          intake: null,
          basemap: noBasemap,
        },
        tier,
      },
    [city, drawn, deadZones, target, tier],
  );
}

/** The legend of a layer as the map draws it now; empty while there is nothing to show. */
export function useLegend(id: LayerId): LegendItem[] {
  const drawn = useDrawn();
  return useMemo(() => (drawn ? legendOf(id, drawn.content, drawn.tier) : []), [id, drawn]);
}

/** The legends of several layers, one after the other. */
export function useLegends(ids: LayerId[]): LegendItem[] {
  const drawn = useDrawn();
  return drawn ? ids.flatMap((id) => legendOf(id, drawn.content, drawn.tier)) : [];
}
