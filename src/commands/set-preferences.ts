import { readPreferences, savePreferences } from '../state/preferences.ts';
import type { ThemeChoice } from '../state/preferences-slice.ts';
import { useApp } from '../state/store.ts';
import { readUrlState } from '../state/url-state.ts';
import type { Language } from '../text/language.ts';
import { applyTheme } from '../ui/apply-theme.ts';
import type { Theme } from '../ui/tokens.ts';

const systemDark = () => window.matchMedia('(prefers-color-scheme: dark)');

function themeInForce(choice: ThemeChoice): Theme {
  if (choice !== 'system') return choice;
  return systemDark().matches ? 'dark' : 'light';
}

function save(): void {
  const { language, themeChoice } = useApp.getState();
  savePreferences({ language, themeChoice });
}

export function setLanguage(language: Language): void {
  showLanguage(language);
  save();
}

function showLanguage(language: Language): void {
  document.documentElement.lang = language;
  useApp.getState().languageChosen(language);
}

export function setThemeChoice(choice: ThemeChoice): void {
  showTheme(choice);
  save();
}

function showTheme(choice: ThemeChoice): void {
  const theme = themeInForce(choice);
  applyTheme(theme);
  useApp.getState().themeChosen(choice, theme);
}

/** Language and theme as the link, else the last visit, else the system has them. */
export function restorePreferences(): void {
  const saved = readPreferences();
  showLanguage(readUrlState(location.hash).language ?? saved.language ?? 'vi');
  showTheme(saved.themeChoice ?? 'system');
  systemDark().addEventListener('change', () => showTheme(useApp.getState().themeChoice));
}
