import { decodeText } from './decode-text.ts';
import type { Failure, Reading } from './failure.ts';

/**
 * Parses a JSON file. `NaN` and `Infinity`, which some programs write although JSON has no such
 * values, arrive as strings, so that the check of the value they stand for can name their place.
 * Fails with `file-cut-off` when the text ends inside an open bracket or string, else with `not-json`.
 */
export function readJson(file: string, bytes: Uint8Array): Reading<unknown> {
  const text = decodeText(file, bytes);
  if (!text.ok) return text;
  try {
    return { ok: true, value: JSON.parse(text.value), remarks: [] };
  } catch (fault) {
    return readJsonWithNaN(text.value) ?? { ok: false, failures: [syntaxFailure(file, text.value, fault)] };
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

function syntaxFailure(file: string, text: string, fault: unknown): Failure {
  if (endsInside(text)) return { code: 'file-cut-off', where: { file }, detail: { bytes: text.length } };
  const line = lineOfSyntaxError(text, fault instanceof Error ? fault.message : '');
  return { code: 'not-json', where: line === null ? { file } : { file, row: line } };
}

/** Whether the text begins like JSON and ends with a bracket or a string still open. */
function endsInside(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  const open: string[] = [];
  let inString = false;
  for (let i = 0; i < text.length; i += 1) {
    const letter = text[i];
    if (inString) {
      if (letter === '\\') i += 1;
      else if (letter === '"') inString = false;
    } else if (letter === '"') inString = true;
    else if (letter === '{') open.push('}');
    else if (letter === '[') open.push(']');
    else if (letter === '}' || letter === ']') {
      if (open.pop() !== letter) return false;
    }
  }
  return inString || open.length > 0;
}

/** Engines name the place differently: "at position 12", "line 3 column 4". */
function lineOfSyntaxError(text: string, message: string): number | null {
  const line = /line (\d+)/.exec(message)?.[1];
  if (line) return Number(line);
  const position = /position (\d+)/.exec(message)?.[1];
  return position ? text.slice(0, Number(position)).split('\n').length : null;
}
