import type { Language } from '../text/language.ts';
import { cliWords } from './cli-words.ts';
import type { CommandIo } from './console-io.ts';

/** Writes a file the user named; false, with a sentence on the error stream, where it cannot be written. */
export async function writeOutput(
  path: string,
  content: string | Uint8Array,
  language: Language,
  io: Pick<CommandIo, 'writeFile' | 'err'>,
): Promise<boolean> {
  try {
    await io.writeFile(path, content);
    return true;
  } catch (fault) {
    io.err(cliWords[language].cannotWrite(path, codeOf(fault)));
    return false;
  }
}

/** The system's code of a fault, such as EACCES. */
function codeOf(fault: unknown): string {
  return fault instanceof Error && 'code' in fault ? String(fault.code) : String(fault);
}
