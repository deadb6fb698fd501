/** One record of a table as it stands in the text, on one line or, in quotation marks, on several. */
export interface CsvRecord {
  /** Trimmed. */
  cells: string[];
  /** Line on which it begins, from 1. */
  line: number;
  /**
   * `quote`: a quotation mark opens and is never closed, so that the record is taken to end with its line;
   * `stray-quote`: a cell goes on after its closing quotation mark.
   */
  fault: 'quote' | 'stray-quote' | null;
}

const QUOTE = 34;
const NEW_LINE = 10;
const RETURN = 13;

/**
 * The records of a table of text (RFC 4180), one at a time, so that limits hold before a file fills the memory. Lines
 * end with LF, CRLF or CR, also by turns. What follows a quotation mark that is never closed is read again from the
 * next line on, so that one sign does not swallow the rest of a file. A record has at most `mostCells` cells and one.
 */
export function* csvRecords(text: string, delimiter: string, mostCells: number): Generator<CsvRecord> {
  const parting = delimiter.charCodeAt(0);
  const ends = (code: number): boolean => code === parting || code === NEW_LINE || code === RETURN;
  const isBlank = (code: number): boolean => code !== parting && (code === 32 || code === 9 || code === 160);
  const { length } = text;
  let at = 0;
  let line = 1;

  const skipBlanks = (from: number): number => {
    let next = from;
    while (next < length && isBlank(text.charCodeAt(next))) next += 1;
    return next;
  };

  while (at < length) {
    const record: CsvRecord = { cells: [], line, fault: null };
    for (;;) {
      const opens = skipBlanks(at);
      let quoted: QuotedCell | null = null;
      if (text.charCodeAt(opens) === QUOTE) {
        quoted = quotedCell(text, opens);
        const after = quoted ? skipBlanks(quoted.end) : length;
        if (quoted && (after >= length || ends(text.charCodeAt(after)))) {
          at = after;
        } else {
          record.fault = quoted && quoted.lineBreaks === 0 ? 'stray-quote' : 'quote';
          quoted = null;
        }
      }
      if (quoted) {
        record.cells.push(quoted.value.trim());
        line += quoted.lineBreaks;
      } else {
        const from = at;
        let code = text.charCodeAt(at);
        while (at < length && code !== parting && code !== NEW_LINE && code !== RETURN) {
          at += 1;
          code = text.charCodeAt(at);
        }
        record.cells.push(text.slice(from, at).trim());
      }
      if (text.charCodeAt(at) !== parting || at >= length || record.cells.length > mostCells) break;
      at += 1;
    }
    if (at < length) {
      at += text.charCodeAt(at) === RETURN && text.charCodeAt(at + 1) === NEW_LINE ? 2 : 1;
      line += 1;
    }
    yield record;
  }
}

interface QuotedCell {
  value: string;
  lineBreaks: number;
  /** Offset after the closing quotation mark. */
  end: number;
}

/** The cell whose quotation mark opens at `opens`; null where none closes it. */
function quotedCell(text: string, opens: number): QuotedCell | null {
  let doubled = false;
  let closes = text.indexOf('"', opens + 1);
  while (closes >= 0 && text.charCodeAt(closes + 1) === QUOTE) {
    doubled = true;
    closes = text.indexOf('"', closes + 2);
  }
  if (closes < 0) return null;
  const inside = text.slice(opens + 1, closes);
  return {
    value: doubled ? inside.replaceAll('""', '"') : inside,
    lineBreaks: lineBreaks(inside),
    end: closes + 1,
  };
}

function lineBreaks(text: string): number {
  if (!text.includes('\n') && !text.includes('\r')) return 0;
  return text.split(/\r\n|\n|\r/).length - 1;
}
