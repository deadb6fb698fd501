import type { Language } from '../../text/language.ts';
import type { BriefingFacts } from '../figure.ts';
import type { Scene } from '../scene.ts';

/** What an exhibit is made from. */
export interface ExhibitInput {
  scene: Pick<Scene, 'definition' | 'layers'>;
  facts: BriefingFacts;
  language: Language;
}

/** Rows that fit a slide. */
export const MOST_ROWS = 8;

/** A sentence of what is left out; null where there is none. */
export function sentence(...parts: (string | null)[]): string | null {
  const said = parts.filter((part) => part !== null);
  if (said.length === 0) return null;
  const text = said.join('; ');
  return `${text.charAt(0).toLocaleUpperCase('vi')}${text.slice(1)}.`;
}
