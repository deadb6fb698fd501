/** The address with parameters set, whatever the case of those it has already; nothing is set for null. */
export function withParameters(address: string, parameters: Record<string, string | null>): string {
  const url = new URL(address);
  const wanted = new Map(
    Object.entries(parameters).map(([name, value]) => [name.toUpperCase(), { name, value }]),
  );
  for (const name of [...url.searchParams.keys()]) {
    if (wanted.has(name.toUpperCase())) url.searchParams.delete(name);
  }
  for (const { name, value } of wanted.values()) {
    if (value !== null) url.searchParams.set(name, value);
  }
  // commas stay readable: some servers take them only so
  return url.href.replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%2F', '/');
}
