/** Values that a packed run may have beyond the last, as writers fill it up. */
const FILLED_UP = 512;

/**
 * Follows a list of runs, in which a few bytes can stand for any number of values, and throws where they are more
 * than `count`. There may be fewer: that the bytes end too soon is found by whoever reads them.
 */
export function checkRuns(view: DataView, from: number, width: number, count: number): void {
  let at = from;
  for (let seen = 0; seen < count && at < view.byteLength; ) {
    let heading = 0;
    for (let shift = 0; at < view.byteLength; shift += 7) {
      const byte = view.getUint8(at);
      at += 1;
      heading |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    const isPacked = (heading & 1) === 1;
    const values = isPacked ? (heading >>> 1) * 8 : heading >>> 1;
    at += isPacked ? (heading >>> 1) * width : (width + 7) >> 3;
    seen += values;
    if (seen > count + (isPacked ? FILLED_UP : 0))
      throw new RangeError('A run has more values than its page.');
  }
}
