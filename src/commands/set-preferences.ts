import { mayChange } from '../state/mode.ts';
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
  const app = useApp.getState();
  if (!mayChange(app)) return;
  const { language, themeChoice } = app;
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

/** Shows a theme without choosing it; null goes back to the one chosen. */
export function wearTheme(theme: Theme | null): void {
  const { themeChoice, theme: worn, themeChosen } = useApp.getState();
  const next = theme ?? themeInForce(themeChoice);
  if (next === worn) return;
  applyTheme(next);
  themeChosen(themeChoice, next);
}

/** The theme shown without being chosen; null where the chosen one is on the screen. */
export function wornTheme(): Theme | null {
  const { themeChoice, theme } = useApp.getState();
  return theme === themeInForce(themeChoice) ? null : theme;
}

/** Language and theme as the link, else the last visit, else the system has them. */
export function restorePreferences(): void {
  const saved = readPreferences();
  const linked = readUrlState(location.hash);
  showLanguage(linked.language ?? saved.language ?? 'vi');
  showTheme(saved.themeChoice ?? 'system');
  if (linked.theme) wearTheme(linked.theme);
  systemDark().addEventListener('change', () => showTheme(useApp.getState().themeChoice));
}
