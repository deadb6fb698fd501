import type { City } from '../../src/data/city.ts';
import type { ChoicesGiven } from '../../src/intake/choices.ts';
import type { Intake, IntakeContext } from '../../src/intake/intake.ts';
import type { RememberedMapping } from '../../src/intake/mapping/remembered.ts';
import { createIntake } from '../../src/intake/open-intake.ts';
import type { PreparedDataset, Proposal } from '../../src/intake/proposal.ts';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What a screen would hand over of a city. */
export function intakeContextOf({ catalog, communes, radioModel }: City): IntakeContext {
  return { cityBbox: catalog.city.bbox, operators: catalog.operators, communes, radioModel };
}

export const nowhere: IntakeContext = { cityBbox: null, operators: [], communes: null, radioModel: [] };

/** A file looked at as the screen would, with what the user corrects. */
export async function proposed(
  file: string,
  content: string | Uint8Array,
  context: IntakeContext,
  given: ChoicesGiven = {},
  remembered: readonly RememberedMapping[] = [],
): Promise<{ intake: Intake; proposal: Proposal }> {
  const intake = createIntake();
  const bytes = typeof content === 'string' ? bytesOf(content) : content;
  const opened = await intake.open(file, bytes, context, remembered);
  if (!opened.ok) throw new Error(JSON.stringify(opened.failures));
  if (Object.keys(given).length === 0) return { intake, proposal: opened.value };
  const revised = await intake.revise(given);
  if (!revised.ok) throw new Error(JSON.stringify(revised.failures));
  return { intake, proposal: revised.value };
}

export async function prepared(intake: Intake): Promise<PreparedDataset> {
  const answer = await intake.prepare();
  if (!answer.ok) throw new Error(JSON.stringify(answer.failures));
  return answer.value;
}

/** Each group as `code:reason choice total`. */
export function groupsOf({ report }: Proposal): string[] {
  return report.groups.map(
    ({ code, reason, choice, total }) => `${code}${reason && `:${reason}`} ${choice} ${total}`,
  );
}

export function countsOf({ report }: Proposal): number[] {
  const { rows, untouched, fixed, dropped, blocked } = report;
  return [rows, untouched, fixed, dropped, blocked];
}
