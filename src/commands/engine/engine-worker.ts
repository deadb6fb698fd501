import { expose, transfer } from 'comlink';
import type { Engine } from './engine.ts';
import { createEngine } from './engine-core.ts';

const engine = createEngine();

expose({
  ...engine,
  async population(...request) {
    const cells = await engine.population(...request);
    const buffers = [cells.people.buffer, cells.density.buffer, cells.ring.buffer, cells.start.buffer];
    return transfer(cells, buffers as ArrayBuffer[]);
  },
} satisfies Engine);
