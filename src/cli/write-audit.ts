import type { CoverageEvaluation } from '../coverage/evaluate.ts';
import type { Language } from '../text/language.ts';
import { messages } from '../text/messages.ts';
import { integer } from '../text/numbers.ts';
import { cliWords } from './cli-words.ts';
import type { CommandIo } from './console-io.ts';
import type { CoverageArguments } from './coverage-arguments.ts';
import { writeOutput } from './write-output.ts';

/**
 * Writes the rows of `--audit`, then says how many there are and what they sum to. False, with a sentence on the
 * error stream, where the file cannot be written.
 */
export async function writeAudit(
  evaluation: CoverageEvaluation,
  { path, format, level }: NonNullable<CoverageArguments['audit']>,
  language: Language,
  io: Pick<CommandIo, 'writeFile' | 'err'>,
): Promise<boolean> {
  const { auditFile } = await import('../export/audit-file.ts');
  const { definition } = evaluation.result;
  const request = { definition, level, commune: null };
  const { file, rows, covered } = await auditFile(evaluation, request, format, language);
  const bytes = new Uint8Array(await file.blob.arrayBuffer());
  if (!(await writeOutput(path, bytes, language, io))) return false;
  const words = cliWords[language];
  const sum =
    definition === 'land-area'
      ? words.squareMetres(integer(covered, language))
      : messages[language].kpi.people(covered);
  io.err(words.auditWritten(integer(rows, language), path, sum));
  return true;
}
