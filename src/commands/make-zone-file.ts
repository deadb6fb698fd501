import type { FileDescription, FileFormat } from '../export/file-description.ts';
import { useApp } from '../state/store.ts';
import { theEngine } from './engine/the-engine.ts';

/** The board of zones under the definition in force, as a file. */
export function makeZoneFile(format: FileFormat): Promise<FileDescription> {
  const { definition, language } = useApp.getState();
  return theEngine().zoneFile(definition, format, language);
}
