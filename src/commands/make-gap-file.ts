import type { FileDescription, FileFormat } from '../export/file-description.ts';
import { useApp } from '../state/store.ts';
import { theEngine } from './engine/the-engine.ts';

/** The clusters of people not covered, under the definition and range on screen, as a file. */
export function makeGapFile(format: FileFormat): Promise<FileDescription> {
  const { definition, gapRange, language } = useApp.getState();
  return theEngine().gapFile({ definition, range: gapRange }, format, language);
}
