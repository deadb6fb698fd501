/** A text with a note in brackets at its end, before the full stop of a sentence. */
export function withNote(text: string, note: string | null | undefined): string {
  if (!note) return text;
  return text.endsWith('.') ? `${text.slice(0, -1)} (${note}).` : `${text} (${note})`;
}
