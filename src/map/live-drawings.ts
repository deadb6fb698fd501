import { hostOf } from '../live/web-address.ts';
import type { LiveSource } from '../project/project.ts';
import type { LiveStatus } from '../state/live-slice.ts';
import type { LiveDrawing } from './live-layers.ts';
import { remember } from './remember.ts';

/** The live layers that can be drawn now, in the order in which they were added. */
export const liveDrawings = remember(
  (live: readonly LiveSource[], status: ReadonlyMap<string, LiveStatus>): LiveDrawing[] =>
    live.flatMap(({ id, url }) => {
      const now = status.get(id);
      if (now?.state !== 'ready') return [];
      const { revision, view } = now;
      return [{ id, host: new URL(hostOf(url) ?? url).host, revision, view }];
    }),
);
