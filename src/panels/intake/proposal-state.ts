import { crsOf } from '../../geo/coordinate-systems.ts';
import type { FaultGroup, FieldProposal, Proposal } from '../../intake/proposal.ts';

export type IntakeStep = 'kind' | 'columns' | 'place' | 'check' | 'take';

export const intakeSteps = ['kind', 'columns', 'place', 'check', 'take'] as const;

const oneOf = 'one-of:';

/** The groups of fields of which one is needed, by name. */
export function alternatives(fields: readonly FieldProposal[]): Map<string, FieldProposal[]> {
  const groups = new Map<string, FieldProposal[]>();
  for (const field of fields) {
    if (!field.needed.startsWith(oneOf)) continue;
    const name = field.needed.slice(oneOf.length);
    groups.set(name, [...(groups.get(name) ?? []), field]);
  }
  return groups;
}

/** Whether a field has what it needs: a column, the positions of the file, or a value for every row. */
export function isFilled({ column, how, assumed = '' }: FieldProposal): boolean {
  return column !== null || how === 'geometry' || assumed !== '';
}

/** Whether a group has enough: a band without its surroundings tells no range. */
export function isGroupFilled(name: string, group: readonly FieldProposal[]): boolean {
  if (name !== 'range') return group.some(isFilled);
  const has = (wanted: string) => group.some((field) => field.field === wanted && isFilled(field));
  return has('radius_m') || (has('band') && has('environment'));
}

/** Needed fields that nothing stands for, and groups of which there is not enough. */
export function lackingFields(fields: readonly FieldProposal[]): number {
  const alone = fields.filter((field) => field.needed === 'yes' && !isFilled(field)).length;
  const groups = [...alternatives(fields)].filter(([name, group]) => !isGroupFilled(name, group)).length;
  return alone + groups;
}

/** Layers with rows besides the one that is read. */
export function otherLayers({ layers, choices }: Pick<Proposal, 'layers' | 'choices'>): number {
  return layers.filter(({ rows }, index) => index !== choices.layer && rows > 0).length;
}

/** Rows that would be taken over. */
export function usableRows({ report }: Pick<Proposal, 'report'>): number {
  return report.untouched + report.fixed;
}

/** Why the file cannot be taken over as it stands; null where it can. */
export function hindrance({ report }: Pick<Proposal, 'report'>): 'failures' | 'blocked' | 'nothing' | null {
  if (report.failures.length > 0) return 'failures';
  if (report.blocked > 0) return 'blocked';
  return usableRows({ report }) === 0 ? 'nothing' : null;
}

/** Whether anything in it would be left out or is waiting, so that there are rows to save. */
export function hasBadRows({ report }: Pick<Proposal, 'report'>): boolean {
  return report.blocked + report.dropped > 0;
}

/** The steps that want a look before the file is taken over. */
export function stepsToSee(proposal: Proposal): Set<IntakeStep> {
  const { choices, kinds, layers, fields, placings, preview, report } = proposal;
  const steps = new Set<IntakeStep>();
  const isClear = kinds.some(({ kind, likely }) => kind === choices.kind && likely);
  if (!isClear || otherLayers({ layers, choices }) > 0) steps.add('kind');
  if (lackingFields(fields) > 0) steps.add('columns');
  const chosen = placings.find(
    ({ crs, axes }) => crs === choices.placing?.crs && axes === choices.placing.axes,
  );
  const outside = preview.of > 0 && preview.inCity < preview.of;
  const guessed = chosen?.because === 'magnitude' && crsOf(chosen.crs)?.projection !== null;
  if (outside || guessed) steps.add('place');
  if (report.failures.length > 0 || report.blocked > 0) steps.add('check');
  return steps;
}

/** What sets a group of faults apart from the others. */
export function groupKey({ code, reason }: Pick<FaultGroup, 'code' | 'reason'>): string {
  return reason === '' ? code : `${code}:${reason}`;
}
