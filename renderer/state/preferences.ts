/** What the window remembers about how it looks; kept on this machine, never about the articles. */

export type Theme = 'system' | 'light' | 'dark';

interface Preferences {
  readonly theme: Theme;
  readonly libraryOpen: boolean;
  readonly panelOpen: boolean;
  readonly panelPlace: 'below' | 'beside';
  /** Share of the work area's height or width the panel takes. */
  readonly panelShare: number;
  readonly columnsLocked: boolean;
}

const DEFAULTS: Preferences = {
  theme: 'system',
  libraryOpen: true,
  panelOpen: true,
  panelPlace: 'below',
  panelShare: 0.32,
  columnsLocked: false,
};

/** Reads one preference; what is missing, damaged or of the wrong kind is answered with the default. */
export function readPreference<Name extends keyof Preferences>(name: Name): Preferences[Name] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(`parallax.${name}`) ?? 'null');
    return typeof stored === typeof DEFAULTS[name] ? (stored as Preferences[Name]) : DEFAULTS[name];
  } catch {
    return DEFAULTS[name];
  }
}

/** Keeps one preference; a browser that refuses to store it only forgets it at the next start. */
export function keepPreference<Name extends keyof Preferences>(name: Name, value: Preferences[Name]): void {
  try {
    localStorage.setItem(`parallax.${name}`, JSON.stringify(value));
  } catch {
    // Storage is full or switched off: the choice holds until the window closes.
  }
}

/** Puts the theme on the page; 'system' follows the machine. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') document.documentElement.removeAttribute('data-theme');
  else document.documentElement.setAttribute('data-theme', theme);
}
