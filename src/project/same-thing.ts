/** Whether two plain things say the same, in whatever order their fields stand. */
export function sameThing(a: unknown, b: unknown): boolean {
  return a === b || inOrder(a) === inOrder(b);
}

function inOrder(thing: unknown): string | undefined {
  return JSON.stringify(thing, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
