import { z } from 'zod/mini';
import type { Language } from '../text/language.ts';
import type { ThemeChoice } from './preferences-slice.ts';

const storageKey = 'digital-twin:preferences';

const schema = z.object({
  language: z.optional(z.enum(['vi', 'en'])),
  themeChoice: z.optional(z.enum(['system', 'light', 'dark'])),
});

export interface SavedPreferences {
  language?: Language | undefined;
  themeChoice?: ThemeChoice | undefined;
}

/** What was saved on this machine; empty when storage is shut or holds something else. */
export function readPreferences(): SavedPreferences {
  try {
    const parsed = schema.safeParse(JSON.parse(localStorage.getItem(storageKey) ?? '{}'));
    return parsed.success ? parsed.data : {};
  } catch {
    return {};
  }
}

/** Saves for the next visit; a shut or full storage is no fault worth a word. */
export function savePreferences(preferences: SavedPreferences): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(preferences));
  } catch {
    // private windows refuse storage; the choice then lasts for this visit
  }
}
