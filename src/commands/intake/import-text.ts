import { importBytes } from './import-files.ts';

/** Looks at a table or a GeoJSON text that the user has pasted; nothing changes. */
export function importText(text: string, name: string): Promise<void> {
  return importBytes(name, async () => new TextEncoder().encode(text));
}
