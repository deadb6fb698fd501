import { type Theme, tokens } from './tokens.ts';

/** `roadMajor` is `--road-major`, `ink2` is `--ink-2`. */
function variableName(token: string): string {
  return `--${token.replace(/[A-Z]|\d/g, (found) => `-${found.toLowerCase()}`)}`;
}

/** Sets the tokens of a theme as CSS variables on the page, and tells the browser which scheme its own parts take. */
export function applyTheme(theme: Theme): void {
  const root = document.documentElement;
  for (const [token, colour] of Object.entries(tokens[theme])) {
    root.style.setProperty(variableName(token), colour);
  }
  root.style.colorScheme = theme;
  root.dataset.theme = theme;
}
