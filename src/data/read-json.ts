import { decodeText } from './decode-text.ts';
import type { Failure, Reading } from './failure.ts';
import { jsonSyntaxFault } from './json-syntax-fault.ts';

/**
 * Parses a JSON file. `NaN` and `Infinity`, which some programs write although JSON has no such
 * values, arrive as strings, so that the check of the value they stand for can name their place.
 * Fails with `file-cut-off` when only the end is missing, else with `not-json` and the line.
 */
export function readJson(file: string, bytes: Uint8Array): Reading<unknown> {
  const text = decodeText(file, bytes);
  if (!text.ok) return text;
  const parsed = jsonValue(text.value);
  return parsed
    ? { ok: true, value: parsed.value, remarks: [] }
    : { ok: false, failures: [jsonSyntaxFailure(file, text.value)] };
}

/** The value of a JSON text, with `NaN` and `Infinity` as strings; null where it is not JSON. */
export function jsonValue(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return valueWithNaN(text);
  }
}

const stringOrNonNumber = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\b(?:NaN|Infinity)\b/g;

function valueWithNaN(text: string): { value: unknown } | null {
  const quoted = text.replace(stringOrNonNumber, (found) => (found.startsWith('"') ? found : `"${found}"`));
  if (quoted === text) return null;
  try {
    return { value: JSON.parse(quoted) };
  } catch {
    return null;
  }
}

/** What is wrong with a text that is not JSON. */
export function jsonSyntaxFailure(file: string, text: string): Failure {
  const fault = jsonSyntaxFault(text);
  if (fault?.cutOff && /^\s*[[{]/.test(text)) return { code: 'file-cut-off', where: { file } };
  const row = fault ? text.slice(0, fault.offset).split('\n').length : 1;
  return { code: 'not-json', where: { file, row } };
}
