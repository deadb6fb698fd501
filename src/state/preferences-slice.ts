import type { Language } from '../text/language.ts';
import type { Theme } from '../ui/tokens.ts';
import type { SetApp } from './store.ts';

export type ThemeChoice = 'system' | Theme;

export interface PreferencesSlice {
  language: Language;
  themeChoice: ThemeChoice;
  /** The theme in force: the chosen one, or the system's. */
  theme: Theme;
  languageChosen(language: Language): void;
  themeChosen(themeChoice: ThemeChoice, theme: Theme): void;
}

export function preferencesSlice(set: SetApp): PreferencesSlice {
  return {
    language: 'vi',
    themeChoice: 'system',
    theme: 'light',
    languageChosen: (language) => set({ language }),
    themeChosen: (themeChoice, theme) => set({ themeChoice, theme }),
  };
}
