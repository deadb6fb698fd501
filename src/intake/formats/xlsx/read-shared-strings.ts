import type { Limits } from '../../limits.ts';
import { readXml } from '../xml.ts';

/** Texts that cells name by their index; those of several fonts as one, pronunciations left out. */
export function readSharedStrings(xml: string, limits: Limits): string[] {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let inPhonetic = false;
  readXml(
    xml,
    {
      open(name) {
        if (name === 'si') text = '';
        if (name === 't') inText = true;
        if (name === 'rPh') inPhonetic = true;
      },
      text(part) {
        if (inText && !inPhonetic) text += part;
      },
      close(name) {
        if (name === 'si') strings.push(cellText(text));
        if (name === 't') inText = false;
        if (name === 'rPh') inPhonetic = false;
      },
    },
    limits,
  );
  return strings;
}

/** Text of a cell: signs that XML cannot hold stand as `_x000D_`. */
export function cellText(text: string): string {
  const whole = text.includes('_x')
    ? text.replace(/_x([\da-f]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
  return whole.normalize('NFC').trim();
}
