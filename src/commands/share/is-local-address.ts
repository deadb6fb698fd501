/** Whether an address opens on this machine only: a file, or a host of that name. */
export function isLocalAddress(address: string): boolean {
  if (!URL.canParse(address)) return true;
  const { protocol, hostname } = new URL(address);
  if (!/^https?:$/.test(protocol)) return true;
  return /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|0\.0\.0\.0|\[::1?\])$/.test(hostname);
}
