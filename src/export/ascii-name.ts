import { fold } from '../text/fold.ts';

/** Characters of a file's name that its parts behind (day, mark, ending) leave room for everywhere. */
const MOST = 60;

/** Names that Windows keeps for its devices, with any ending. */
const ofDevices = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** A title as the start of a file's name: ascii, words joined by hyphens; `otherwise` where nothing of it is left. */
export function asciiName(title: string, otherwise: string): string {
  const words = fold(title).match(/[a-z0-9]+/g) ?? [];
  const name = words.join('-').slice(0, MOST).replace(/-$/, '');
  return name === '' || ofDevices.test(name) ? otherwise : name;
}
