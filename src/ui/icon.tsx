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
  download: 'M10 3.5v9M6 8.75l4 4 4-4M3.5 16.5h13',
  upload: 'M10 12.5v-9M6 7.25l4-4 4 4M3.5 16.5h13',
  edit: 'm4 16 .75-3.5L13.5 3.75l2.75 2.75L7.5 15.25 4 16ZM11.75 5.5l2.75 2.75',
  percent: 'M15.5 4.5l-11 11M6.25 8.25a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM13.75 15.75a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  gap: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM10 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  park: 'M3 16.5h14M4.5 16.5V9l4 2.5V9l4 2.5V4.5h3v12M7.5 14h.01M11 14h.01',
  noSignal:
    'M10 17V9.5M7.75 17h4.5M6.75 10.75a4 4 0 0 1 .4-4.75M13.25 10.75a4 4 0 0 0-.4-4.75M4.5 12.5a7 7 0 0 1 .25-8M15.5 12.5a7 7 0 0 0-.25-8M3 3l14 14',
  sliders:
    'M3.5 6h7M14.5 6h2M12.5 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM3.5 14h2M9.5 14h7M7.5 16a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  review:
    'M4 3.5h9v5M4 3.5v13h5M6.5 7h4M6.5 10.5h2M13.25 15.5a2.75 2.75 0 1 0 0-5.5 2.75 2.75 0 0 0 0 5.5ZM15.25 14.75l2 2',
  flag: 'M5 17.5V3M5 4h10.5l-2.5 3.75 2.5 3.75H5',
  chart: 'M3.5 3.5v13h13M7 13.5V9.5M10.5 13.5v-7M14 13.5V8',
  crosshair: 'M10 2.5V6M10 14v3.5M2.5 10H6M14 10h3.5M10 15.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11Z',
  redo: 'M15.5 8.5H7.75a4 4 0 0 0 0 8H12M15.5 8.5 12 5M15.5 8.5 12 12',
  mast: 'M10 9v8M7.25 17h5.5M10 9a1.25 1.25 0 1 0 0-2.5A1.25 1.25 0 0 0 10 9ZM6.75 11a4.25 4.25 0 0 1 0-6.25M13.25 11a4.25 4.25 0 0 0 0-6.25M4.25 13a7.5 7.5 0 0 1 0-10.25M15.75 13a7.5 7.5 0 0 0 0-10.25',
  people:
    'M7.5 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2.5 16.5c0-3 2.25-4.5 5-4.5s5 1.5 5 4.5M13 4a2.75 2.75 0 0 1 0 5.25M14.25 12.25c2 .5 3.25 2 3.25 4.25',
  folder: 'M3 6.25V15.5h14V7H10L8.25 4.5H3v1.75Z',
  paste: 'M7 4H4.5v13h11V4H13M7 5.5v-3h6v3H7ZM7.5 9.5h5M7.5 13h5',
  link: 'M8.25 11.75a3 3 0 0 0 4.25 0l3-3a3 3 0 0 0-4.25-4.25l-1 1M11.75 8.25a3 3 0 0 0-4.25 0l-3 3a3 3 0 0 0 4.25 4.25l1-1',
  ownData: 'M3.5 13v3.5h13V13M10 3v9.5M6.5 9l3.5 3.5L13.5 9M4.5 6.5h2M13.5 6.5h2',
  trash: 'M4 5.5h12M8 5.5v-2h4v2M5.5 5.5l.75 11h7.5l.75-11M8.5 8.5v5M11.5 8.5v5',
  undo: 'M4.5 8.5h7.75a4 4 0 0 1 0 8H8M4.5 8.5 8 5M4.5 8.5 8 12',
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
