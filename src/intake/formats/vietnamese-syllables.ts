const word = /[\p{Letter}\p{Mark}]+/gu;

/** Consonants that a syllable begins with. */
const onset = 'ngh?|gh|gi|kh|nh|ph|qu|th|tr|ch|[bcdđghklmnprstvx]';

/** Vowels, without their tone, that a consonant may follow, and those that end a syllable. */
const closed = 'a|ă|â|e|ê|i|o|ô|ơ|u|ư|y|iê|yê|oa|oă|oe|oo|uâ|uê|uô|uơ|uy|uyê|ươ';
const open =
  'ai|ao|au|ay|âu|ây|eo|êu|ia|iêu|yêu|iu|oai|oao|oay|oeo|oi|ôi|ơi|ua|uây|uêu|ui|uôi|uya|uyu|ưa|ưi|ươi|ươu|ưu';

const syllable = new RegExp(`^(?:${onset})?(?:(?:${closed})(?:ch|ng|nh|[cmnpt])?|${open})$`);

const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/**
 * How Vietnamese a text looks, to compare ways of decoding it: the words with letters beyond ASCII that are possible
 * syllables, less those that are not.
 */
export function vietnameseSyllables(text: string): number {
  let score = 0;
  for (const [found] of text.matchAll(word)) {
    if (/^[a-z]+$/i.test(found)) continue;
    score += isSyllable(found.normalize('NFC').toLowerCase()) ? 1 : -1;
  }
  return score;
}

/** At most one tone, and letters in an order that the language has. */
function isSyllable(letters: string): boolean {
  const apart = letters.normalize('NFD');
  if ((apart.match(tones)?.length ?? 0) > 1) return false;
  return syllable.test(apart.replace(tones, '').normalize('NFC'));
}
