import { theEngine } from './engine/the-engine.ts';

/** What is known of a row of an own layer; null where there is no such row. */
export function readOwnRow(datasetId: string, row: number): Promise<Record<string, unknown> | null> {
  return theEngine().ownRow(datasetId, row);
}
