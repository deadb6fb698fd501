/** A change of text. `at` says which of the places is meant, as a share of their number. */
export type TextMutation =
  /** One sign of those that tables and markup are made of, by another or by nothing. */
  | { is: 'sign'; at: number; by: string }
  /** All of one kind: decimal points by commas, commas by semicolons. */
  | { is: 'signs'; at: number; of: string; by: string }
  | { is: 'number'; at: number; by: string }
  | { is: 'swap-numbers'; at: number; with: number }
  | { is: 'line-twice'; at: number }
  | { is: 'line-away'; at: number }
  | { is: 'lines-swapped'; at: number; with: number }
  | { is: 'word'; at: number; by: string }
  | { is: 'normal-form'; at: number; form: 'NFD' | 'NFKC' }
  | { is: 'encoding'; at: number; to: 'utf-16le' | 'utf-16be' | 'latin1' | 'marked' };

const signs = /[,;\t|"'{}[\]<>()/=:\r\n]/g;
const numbers = /-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/gi;
const words = /[\p{Letter}\p{Mark}_]{2,}/gu;

/** The text with one change; bytes that are no text are taken as one sign each, and stay so. */
export function mutatedText(bytes: Uint8Array, change: TextMutation): Uint8Array {
  const { text, encode } = decoded(bytes);
  switch (change.is) {
    case 'sign':
      return encode(replaced(text, signs, change.at, change.by));
    case 'signs':
      return encode(text.replaceAll(change.of, change.by));
    case 'number':
      return encode(replaced(text, numbers, change.at, change.by));
    case 'word':
      return encode(replaced(text, words, change.at, change.by));
    case 'swap-numbers': {
      const found = [...text.matchAll(numbers)];
      const [one, two] = [nth(found, change.at), nth(found, change.with)].sort(
        (a, b) => (a?.index ?? 0) - (b?.index ?? 0),
      );
      if (!one || !two || one === two) return encode(text);
      const [afterOne, afterTwo] = [one.index + one[0].length, two.index + two[0].length];
      return encode(
        text.slice(0, one.index) + two[0] + text.slice(afterOne, two.index) + one[0] + text.slice(afterTwo),
      );
    }
    case 'normal-form':
      return encode(text.normalize(change.form));
    case 'encoding':
      return inEncoding(text, change.to);
    default: {
      const lines = text.split('\n');
      const at = Math.min(Math.floor(change.at * lines.length), lines.length - 1);
      if (change.is === 'line-twice') lines.splice(at, 0, lines[at]!);
      else if (change.is === 'line-away') lines.splice(at, 1);
      else {
        const other = Math.min(Math.floor(change.with * lines.length), lines.length - 1);
        [lines[at], lines[other]] = [lines[other]!, lines[at]!];
      }
      return encode(lines.join('\n'));
    }
  }
}

function nth(found: readonly RegExpExecArray[], at: number): RegExpExecArray | undefined {
  return found[Math.min(Math.floor(at * found.length), found.length - 1)];
}

function replaced(text: string, pattern: RegExp, at: number, by: string): string {
  const match = nth([...text.matchAll(pattern)], at);
  return match ? text.slice(0, match.index) + by + text.slice(match.index + match[0].length) : text + by;
}

function decoded(bytes: Uint8Array): { text: string; encode(text: string): Uint8Array } {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, encode: (changed) => new TextEncoder().encode(changed) };
  } catch {
    return {
      text: Buffer.from(bytes).toString('latin1'),
      encode: (changed) => new Uint8Array(Buffer.from(changed, 'latin1')),
    };
  }
}

function inEncoding(text: string, to: Extract<TextMutation, { is: 'encoding' }>['to']): Uint8Array {
  switch (to) {
    case 'utf-16le':
      return new Uint8Array(Buffer.from(text, 'utf16le'));
    case 'utf-16be':
      return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le').swap16());
    case 'latin1':
      return new Uint8Array(Buffer.from(text, 'latin1'));
    case 'marked':
      return new TextEncoder().encode(`\ufeff${text}`);
  }
}
