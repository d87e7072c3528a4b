/** The few line drawings the window uses, drawn here so that nothing is fetched. */

const PATHS = {
  plus: 'M8 3v10M3 8h10',
  close: 'M4 4l8 8M12 4l-8 8',
  library: 'M3 3v10M6 3v10M9 3.2l3.6 9.6',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  play: 'M5 3.5v9l7-4.5z',
  paste: 'M5.5 3.5H4v10h8v-10h-1.5M6 2.5h4v2H6z',
  export: 'M8 10V2.5M5 5.5l3-3 3 3M3 10v3.5h10V10',
  undo: 'M6 3L3 6l3 3M3 6h6a4 4 0 0 1 0 8H6',
  check: 'M3 8.5l3.2 3.2L13 5',
  reject: 'M4.5 4.5l7 7M11.5 4.5l-7 7',
  warn: 'M8 2.5l6 11H2zM8 6.5v3.2M8 11.8h.01',
  edit: 'M3 13l.6-2.8L10.8 3l2.2 2.2-7.2 7.2z',
  eye: 'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8zM8 6.2a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6',
  below: 'M2.5 3h11v10h-11zM2.5 9h11',
  beside: 'M2.5 3h11v10h-11zM9.5 3v10',
  lock: 'M4 7.5h8v6H4zM5.5 7.5V5.5a2.5 2.5 0 0 1 5 0v2',
  chevron: 'M4.5 6.5L8 10l3.5-3.5',
  help: 'M6 6a2 2 0 1 1 2.8 1.8c-.5.3-.8.7-.8 1.4M8 11.8h.01',
  theme: 'M8 2.5a5.5 5.5 0 1 0 0 11zM8 2.5a5.5 5.5 0 0 1 0 11',
  file: 'M4 2.5h5l3 3v8H4zM9 2.5v3h3',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
