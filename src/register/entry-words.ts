import { fold } from '../text/fold.ts';
import {
  type OfficialAnswer,
  officialAnswers,
  type PositionKind,
  type PowerState,
  positionKinds,
  powerStates,
  type Status,
  statuses,
  type UnitType,
  unitTypes,
} from './register-entry.ts';

/** Words of a column and what each stands for; compared without diacritics, case and punctuation. */
interface Vocabulary<Value extends string> {
  /** The words that exported files use. */
  values: readonly Value[];
  also: Readonly<Record<string, Value>>;
}

export const unitTypeWords: Vocabulary<UnitType> = {
  values: unitTypes,
  also: {
    thôn: 'village',
    làng: 'village',
    bản: 'village',
    buôn: 'village',
    nóc: 'village',
    'tổ dân phố': 'village',
    cụm: 'cluster',
    'cụm dân cư': 'cluster',
    'khu dân cư': 'cluster',
    'điểm dân cư': 'cluster',
  },
};

export const powerWords: Vocabulary<PowerState> = {
  values: powerStates,
  also: {
    'chưa có điện': 'none',
    'không có điện': 'none',
    'chưa có': 'none',
    không: 'none',
    no: 'none',
    'đã có điện': 'restored',
    'có điện': 'restored',
    'đã có': 'restored',
    có: 'restored',
    yes: 'restored',
    'điện mặt trời': 'restored',
    'điện lưới': 'grid',
    'có điện lưới': 'grid',
    'đã có điện lưới': 'grid',
    'không rõ': 'unknown',
    'chưa rõ': 'unknown',
  },
};

export const positionKindWords: Vocabulary<PositionKind> = {
  values: positionKinds,
  also: {
    'đo tại chỗ': 'surveyed',
    'đã xác định': 'surveyed',
    'chính xác': 'surveyed',
    'gần đúng': 'approximate',
    'ký hiệu của xã': 'commune-symbol',
    'điểm của xã': 'commune-symbol',
    'không rõ': 'unknown',
    'chưa rõ': 'unknown',
  },
};

export const officialWords: Vocabulary<OfficialAnswer> = {
  values: officialAnswers,
  also: { có: 'yes', không: 'no', 'không rõ': 'unknown', 'chưa rõ': 'unknown' },
};

export const statusWords: Vocabulary<Status> = {
  values: statuses,
  also: {
    'phản ánh': 'reported',
    'được phản ánh': 'reported',
    'ghi nhận': 'reported',
    'xác nhận': 'confirmed',
    'đã xác nhận': 'confirmed',
    'kế hoạch': 'planned',
    'có kế hoạch': 'planned',
    'đã có kế hoạch': 'planned',
    'xử lý': 'solved',
    'đã xử lý': 'solved',
    'đã khắc phục': 'solved',
    'đã phủ sóng': 'solved',
    'đã có sóng': 'solved',
  },
};

/** The words of a vocabulary as they are compared. */
const foldedWords = new WeakMap<object, Map<string, string>>();

function wordsOf<Value extends string>(vocabulary: Vocabulary<Value>): Map<string, string> {
  const known = foldedWords.get(vocabulary);
  if (known) return known;
  const { values, also } = vocabulary;
  const words = new Map<string, string>();
  for (const [word, value] of Object.entries<Value>(also)) words.set(fold(word), value);
  for (const value of values) words.set(fold(value), value);
  foldedWords.set(vocabulary, words);
  return words;
}

/** What a word of the column stands for; null for a word that it does not have. */
export function wordMeans<Value extends string>(vocabulary: Vocabulary<Value>, text: string): Value | null {
  return (wordsOf(vocabulary).get(fold(text)) as Value | undefined) ?? null;
}
