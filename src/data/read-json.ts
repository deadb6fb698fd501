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
  try {
    return { ok: true, value: JSON.parse(text.value), remarks: [] };
  } catch {
    return readJsonWithNaN(text.value) ?? { ok: false, failures: [syntaxFailure(file, text.value)] };
  }
}

const stringOrNonNumber = /"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g;

function readJsonWithNaN(text: string): Reading<unknown> | null {
  const quoted = text.replace(stringOrNonNumber, (found) => (found.startsWith('"') ? found : `"${found}"`));
  if (quoted === text) return null;
  try {
    return { ok: true, value: JSON.parse(quoted), remarks: [] };
  } catch {
    return null;
  }
}

function syntaxFailure(file: string, text: string): Failure {
  const fault = jsonSyntaxFault(text);
  if (fault?.cutOff && /^\s*[[{]/.test(text)) return { code: 'file-cut-off', where: { file } };
  const row = fault ? text.slice(0, fault.offset).split('\n').length : 1;
  return { code: 'not-json', where: { file, row } };
}
