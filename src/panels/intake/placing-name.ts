import { crsOf } from '../../geo/coordinate-systems.ts';
import type { Placing } from '../../intake/placing/placing.ts';
import type { Language } from '../../text/language.ts';
import { messages } from '../../text/messages.ts';

/** A coordinate system as planners call it; one nobody here knows is named by its code. */
export function crsName(code: string, language: Language): string {
  if (code === 'wkt') return messages[language].intake.place.own;
  return crsOf(code)?.title[language] ?? code;
}

/** The system and, where it is in degrees or not the usual one, which number comes first. */
export function placingName({ crs, axes }: Placing, language: Language): string {
  const { place } = messages[language].intake;
  const name = crsName(crs, language);
  if (crsOf(crs)?.projection === null) return `${name} (${place.axes[axes]})`;
  return axes === 'yx' ? `${name} (${place.swapped})` : name;
}
