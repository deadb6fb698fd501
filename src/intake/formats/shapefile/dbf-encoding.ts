import { oldEncodingText } from '../old-encoding.ts';

/** Encodings by the number in the heading of a table, as far as browsers know them; 0x57 only says "ANSI". */
const byLanguageDriver: Readonly<Record<number, string>> = {
  3: 'windows-1252',
  19: 'shift_jis',
  77: 'gbk',
  78: 'euc-kr',
  79: 'big5',
  80: 'windows-874',
  89: 'windows-1252',
  100: 'ibm866',
  125: 'windows-1255',
  126: 'windows-1256',
  200: 'windows-1250',
  201: 'windows-1251',
  202: 'windows-1254',
  203: 'windows-1253',
  204: 'windows-1257',
};

/** Cells from which an unnamed encoding is told. */
const SAMPLE = 500;
const LINE_END = 0x0a;

/**
 * The encoding of a table: what the .cpg file says, else the number in its heading, else UTF-8 where its cells are,
 * else windows-1258, which Vietnamese Windows calls ANSI, or windows-1252, where in this the words look more like
 * Vietnamese, as those of old fonts do.
 */
export function dbfEncoding(
  codePage: string | null,
  languageDriver: number,
  cells: Iterable<Uint8Array>,
): string {
  const named = codePage === null ? null : encodingNamed(codePage);
  if (named !== null) return named;
  const byNumber = byLanguageDriver[languageDriver];
  if (byNumber !== undefined) return byNumber;
  const sample = sampleOf(cells);
  if (areUtf8(sample)) return 'utf-8';
  const lines = Uint8Array.from(sample.flatMap((cell) => [...cell, LINE_END]));
  return oldEncodingText(lines).encoding === 'windows-1258' ? 'windows-1258' : 'windows-1252';
}

/** "UTF-8", "65001", "CP1258", "ANSI 1258", "ISO 88591" and what else stands in .cpg files. */
function encodingNamed(codePage: string): string | null {
  const name = codePage.replaceAll('\0', '').trim().toLowerCase();
  const number = /^(?:ansi|cp|ms|oem|windows)?[ _-]?(\d+)$/.exec(name)?.[1];
  const iso = /^iso[ _-]?8859[ _-]?(\d+)$/.exec(name)?.[1];
  const label = number === '65001' ? 'utf-8' : number ? `windows-${number}` : iso ? `iso-8859-${iso}` : name;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function sampleOf(cells: Iterable<Uint8Array>): Uint8Array[] {
  const sample: Uint8Array[] = [];
  for (const cell of cells) {
    sample.push(cell);
    if (sample.length === SAMPLE) break;
  }
  return sample;
}

function areUtf8(cells: readonly Uint8Array[]): boolean {
  const faulty = cells.filter((cell) => {
    // Writers cut a text off at the width of its field, perhaps within a sign, which streaming allows for.
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(cell, { stream: true });
      return false;
    } catch {
      return true;
    }
  });
  return faulty.length * 20 <= cells.length;
}
