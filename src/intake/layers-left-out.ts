import type { Failure } from '../data/failure.ts';
import type { Proposal } from './proposal.ts';

/** Layers that are named. */
const NAMED = 5;

/** What is said of a file's other layers with rows: only one is read at a time. */
export function layersLeftOut(file: string, layers: Proposal['layers'], read: number): Failure[] {
  const others = layers.filter(({ rows }, index) => index !== read && rows > 0);
  if (others.length === 0) return [];
  const names = others.slice(0, NAMED).map(({ name }) => name.trim().slice(0, 60) || '?');
  const found = others.length > NAMED ? `${names.join(', ')}, …` : names.join(', ');
  return [{ code: 'layers-left-out', where: { file }, detail: { layers: others.length, found } }];
}
