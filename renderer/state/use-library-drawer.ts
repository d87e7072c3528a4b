/** Whether the library shows: beside the texts in a wide window, over them in a narrow one. */
import { useEffect, useState } from 'react';
import { keepPreference, readPreference } from './preferences.ts';

/** Below this width the library lies over the texts; the style sheets have the same. */
const NARROW = '(max-width: 899px)';

export interface LibraryDrawer {
  readonly isOpen: boolean;
  /** Opens or closes it; in a wide window this is kept for the next start. */
  show(open: boolean): void;
  /** Something was chosen in it: where it lies over the texts it goes. */
  done(): void;
}

export function useLibraryDrawer(): LibraryDrawer {
  const [isOpen, setOpen] = useState(() => readPreference('libraryOpen') && !isNarrow());
  // A window made narrow must not leave the library over what is being read; made wide again, it is as it was.
  useEffect(() => {
    const narrow = window.matchMedia(NARROW);
    const onChange = () => setOpen(readPreference('libraryOpen') && !narrow.matches);
    narrow.addEventListener('change', onChange);
    return () => narrow.removeEventListener('change', onChange);
  }, []);
  return {
    isOpen,
    show: (open) => {
      setOpen(open);
      if (!isNarrow()) keepPreference('libraryOpen', open);
    },
    done: () => {
      if (isNarrow()) setOpen(false);
    },
  };
}

function isNarrow(): boolean {
  return window.matchMedia(NARROW).matches;
}
