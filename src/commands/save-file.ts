import type { FileDescription } from '../export/file-description.ts';

/** Hands a file to the browser, which saves it where the user's downloads go. */
export function saveFile({ name, blob }: FileDescription): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
