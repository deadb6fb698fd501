import { ReadingFault } from './reading-fault.ts';

/** What stands for a geometry whose bytes contradict each other; the checks name its row. */
const unreadableGeometry = { type: 'unreadable' };

/** The geometry that `read` gives; bytes that are none spoil their row, not the file. Limits stop the reading. */
export function geometryOrUnreadable(read: () => unknown): unknown {
  try {
    return read();
  } catch (thrown) {
    if (thrown instanceof ReadingFault) throw thrown;
    return unreadableGeometry;
  }
}
