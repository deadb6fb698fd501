import type { Limits } from '../limits.ts';
import { ReadingFault } from './reading-fault.ts';

/** Counts the corners of a layer while it is read. */
export interface VertexBudget {
  /** Asks for the corners of one ring or line before memory is taken for them; stops the reading beyond a limit. */
  spend(count: number): void;
}

/** The budget of one layer. */
export function vertexBudget({
  ringVertices,
  vertices,
}: Pick<Limits, 'ringVertices' | 'vertices'>): VertexBudget {
  let left = vertices;
  return {
    spend(count) {
      if (count > ringVertices)
        throw new ReadingFault('too-large', { what: 'ringVertices', limit: ringVertices });
      left -= count;
      if (left < 0) throw new ReadingFault('too-large', { what: 'vertices', limit: vertices });
    },
  };
}
