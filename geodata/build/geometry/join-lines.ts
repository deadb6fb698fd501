import type { GridPoint } from './grid.ts';

/**
 * Lines joined end to end wherever exactly two ends meet, so that only crossings and dead ends are left as
 * ends. Lines that are closed already stay as they are. The result does not depend on anything but the
 * order of the input.
 */
export function joinLines(lines: GridPoint[][]): GridPoint[][] {
  const linesAt = new Map<string, number[]>();
  lines.forEach((line, i) => {
    for (const end of [line[0], line.at(-1)]) {
      if (!end) continue;
      const key = keyOf(end);
      linesAt.set(key, [...(linesAt.get(key) ?? []), i]);
    }
  });
  const used = new Set<number>();
  const joined: GridPoint[][] = [];
  lines.forEach((line, i) => {
    if (used.has(i) || line.length < 2) return;
    used.add(i);
    const forwards = extended(line);
    joined.push(extended([...forwards].reverse()).reverse());
  });
  return joined;

  function extended(start: GridPoint[]): GridPoint[] {
    const line = [...start];
    for (;;) {
      const end = line.at(-1);
      const meeting = end ? (linesAt.get(keyOf(end)) ?? []) : [];
      const next = meeting.find((candidate) => !used.has(candidate));
      const continuation = next === undefined ? undefined : lines[next];
      if (meeting.length !== 2 || next === undefined || !continuation || !end) return line;
      used.add(next);
      const [head] = continuation;
      const runsOn = head !== undefined && keyOf(head) === keyOf(end);
      line.push(...(runsOn ? continuation : [...continuation].reverse()).slice(1));
    }
  }
}

/** One text per grid point. */
export function keyOf([x, y]: GridPoint): string {
  return `${x},${y}`;
}
