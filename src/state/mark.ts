/**
 * Eight hexadecimal digits (FNV-1a) that tell a thing from others of the same id. They say nothing of what is in it,
 * and are no proof: whoever wants to can make two things of the same mark.
 */
export function markOf(thing: unknown): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(JSON.stringify(thing))) {
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
