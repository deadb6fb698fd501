/**
 * What can stand on a scene beside its figures, in the order in which it is offered: a short table or a chart, always
 * from the data.
 */
export const exhibitKeys = [
  'targets',
  'largest-gaps',
  'zones',
  'operators',
  'definitions',
  'best-sites',
  'dead-zones',
  'places',
] as const;

export type ExhibitKey = (typeof exhibitKeys)[number];

/** A table or a chart as plain data; texts are ready to be read, values are unrounded. */
export type Exhibit =
  | {
      kind: 'table';
      key: ExhibitKey;
      title: string;
      columns: { heading: string; align: 'start' | 'end' }[];
      /** At most as many as fit a slide; one text per column. */
      rows: string[][];
      /** The numbers of the rows, unrounded; null where a text says all. */
      values?: (number | null)[][];
      /** What is left out, as a sentence; null where nothing is. */
      more: string | null;
    }
  | {
      kind: 'bars';
      key: ExhibitKey;
      title: string;
      unit: 'percent' | 'people';
      bars: { label: string; value: number; shown: string; met: boolean | null }[];
      /** A line across the bars; null where no target judges them. */
      target: { value: number; shown: string } | null;
      more: string | null;
    };
