import { fold } from '../text/fold.ts';

/** Any text as part of a file's name: lower-case ascii letters and digits, words joined by hyphens. */
export function fileWords(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
