/** Strokes on a 20 × 20 grid, 1.5 wide, round ends. */
const paths = {
  search: 'M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11ZM13 13l4 4',
  close: 'M5 5l10 10M15 5 5 15',
  more: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  layers: 'm10 3 7 3.75-7 3.75-7-3.75L10 3ZM3.5 10.5 10 14l6.5-3.5M3.5 13.75 10 17.25l6.5-3.5',
  info: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM10 9.25v4.25M10 6.5h.01',
  plus: 'M10 4.5v11M4.5 10h11',
  minus: 'M4.5 10h11',
  check: 'm4.5 10.5 3.75 3.75 7.25-8',
  chevronLeft: 'm12 5-5 5 5 5',
  chevronRight: 'm8 5 5 5-5 5',
  chevronDown: 'm5 7.5 5 5 5-5',
  arrowUp: 'M10 16V4M5.5 8.5 10 4l4.5 4.5',
  arrowDown: 'M10 4v12M5.5 11.5 10 16l4.5-4.5',
  arrowLeft: 'M16 10H4M8.5 5.5 4 10l4.5 4.5',
  focus: 'M3.5 7V3.5H7M13 3.5h3.5V7M16.5 13v3.5H13M7 16.5H3.5V13M10 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  wholeCity: 'M3 8.5V3h5.5M17 11.5V17h-5.5M3 3l5 5M17 17l-5-5',
  tilt: 'm10 2.75 6.25 3.5v7.5L10 17.25l-6.25-3.5v-7.5L10 2.75ZM3.75 6.25 10 9.75l6.25-3.5M10 9.75v7.5',
  north: 'M10 2.5 13 10H7l3-7.5ZM10 17.5 7 10h6l-3 7.5Z',
  sun: 'M10 13.25a3.25 3.25 0 1 0 0-6.5 3.25 3.25 0 0 0 0 6.5ZM10 2.5v1.25M10 16.25v1.25M2.5 10h1.25M16.25 10h1.25M4.7 4.7l.9.9M14.4 14.4l.9.9M4.7 15.3l.9-.9M14.4 5.6l.9-.9',
  moon: 'M16.25 11.75A6.75 6.75 0 0 1 8.25 3.75a6.75 6.75 0 1 0 8 8Z',
  device: 'M3 4h14v9.5H3V4ZM7.5 17h5M10 13.5V17',
  copy: 'M7.5 7.5V3.5h9v9h-4M3.5 7.5h9v9h-9v-9Z',
  external: 'M11.5 3.5h5v5M16.5 3.5 9 11M14 11.5v5H3.5V6h5',
  warning: 'M10 3.25 17.25 16H2.75L10 3.25ZM10 8.25v3.5M10 13.75h.01',
  area: 'm4 6.5 4-2.75 4.5 2 3.5-1.5v9.5l-4 2.75-4.5-2L4 16V6.5Z',
  list: 'M7.5 5.5h9M7.5 10h9M7.5 14.5h9M3.75 5.5h.01M3.75 10h.01M3.75 14.5h.01',
} as const;

export type IconName = keyof typeof paths;

/** A sign beside words or inside a labelled button; silent for screen readers. `size` in pixels. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 2.25 : 1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
