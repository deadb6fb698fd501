import type { City, Commune } from '../data/city.ts';
import type { Language } from '../text/language.ts';
import { messages } from '../text/messages.ts';

type WithCommunes = Pick<City, 'communes'>;

export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

/** The bare name: "Hải Vân", in English texts without diacritics as the data spell it. */
export function communeName(commune: Pick<Commune, 'name' | 'nameEn'>, language: Language): string {
  return language === 'vi' ? commune.name : commune.nameEn;
}

/** Type and name: "Phường Hải Vân", "Hai Van ward". */
export function communeTitle(commune: Pick<Commune, 'name' | 'nameEn' | 'type'>, language: Language): string {
  const { communeTitle: title, communeTypes } = messages[language].inspector;
  return capitalised(title(communeTypes[commune.type] ?? commune.type, communeName(commune, language)));
}

/** The same within a sentence, the type in lower case; null where there is no such commune. */
export function communeInSentenceOf(
  city: WithCommunes,
  code: string | null,
  language: Language,
): string | null {
  const commune = city.communes.find((each) => each.code === code);
  if (!commune) return null;
  const { communeTitle: title, communeTypes } = messages[language].inspector;
  return title(communeTypes[commune.type] ?? commune.type, communeName(commune, language));
}

/** Title of the commune with this code, or null where there is none. */
export function communeTitleOf(city: WithCommunes, code: string | null, language: Language): string | null {
  const commune = city.communes.find((each) => each.code === code);
  return commune ? communeTitle(commune, language) : null;
}

export function operatorName(city: Pick<City, 'catalog'>, id: string): string {
  return city.catalog.operators.find((operator) => operator.id === id)?.name ?? id;
}
