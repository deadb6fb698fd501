/** The mark of the app: a mast and its waves. */
export function ProductMark() {
  return (
    <svg width="32" height="32" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="7" fill="var(--accent)" />
      <g fill="none" stroke="var(--on-accent)" strokeWidth="2.4" strokeLinecap="round">
        <path d="M16 14v12M11.5 26h9" />
        <path d="M11.2 15.3a6 6 0 0 1 0-7.6M20.8 15.3a6 6 0 0 0 0-7.6" />
        <path d="M7.6 18.4a10.6 10.6 0 0 1 0-13.8M24.4 18.4a10.6 10.6 0 0 0 0-13.8" opacity="0.65" />
      </g>
      <circle cx="16" cy="11.5" r="2.4" fill="var(--on-accent)" />
    </svg>
  );
}
