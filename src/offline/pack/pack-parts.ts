import type { OfflineFile } from '../file-list.ts';

/** Folder of the parts beside the app. */
export const packFolder = 'pack/';

/** Their list, in that folder. */
export const partsName = 'parts.json';

/** Script that stands in the page of a pack and starts everything. */
export const pageStartName = 'page-start.js';

/** What the build makes for packs: scripts that need no server, and what they name. Paths are within the folder. */
export interface PackParts {
  files: readonly OfflineFile[];
}

/** Licence of the font that a pack carries. */
export const fontLicenceName = 'font-licence.txt';
