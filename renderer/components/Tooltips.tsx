/** Shows the definition of whatever carries `data-tip`, on hover and on keyboard focus. */
import { useEffect, useRef, useState } from 'react';

/** Long enough that passing over a row of terms stays quiet. */
const DELAY_MS = 350;

export function Tooltips() {
  const [target, setTarget] = useState<HTMLElement | null>(null);
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    let timer = 0;
    const show = (event: Event) => {
      const found = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-tip]') : null;
      window.clearTimeout(timer);
      if (!found) return setTarget(null);
      // What the eye gets on hover, a screen reader gets with the focus.
      found.setAttribute('aria-description', found.dataset['tip'] ?? '');
      if (event.type === 'focusin' && !found.matches(':focus-visible')) return;
      timer = window.setTimeout(() => setTarget(found), DELAY_MS);
    };
    const hide = (event: Event) => {
      if (event instanceof KeyboardEvent && event.key !== 'Escape') return;
      window.clearTimeout(timer);
      setTarget(null);
    };
    const shows = ['pointerover', 'focusin'] as const;
    const hides = ['pointerdown', 'focusout', 'keydown', 'scroll'] as const;
    for (const name of shows) document.addEventListener(name, show);
    for (const name of hides) document.addEventListener(name, hide, true);
    return () => {
      window.clearTimeout(timer);
      for (const name of shows) document.removeEventListener(name, show);
      for (const name of hides) document.removeEventListener(name, hide, true);
    };
  }, []);

  useEffect(() => {
    const element = box.current;
    if (!element || !target?.isConnected) return;
    element.showPopover();
    const from = target.getBoundingClientRect();
    const { width, height } = element.getBoundingClientRect();
    const left = Math.min(Math.max(8, from.left + from.width / 2 - width / 2), window.innerWidth - width - 8);
    const top = from.bottom + 8 + height < window.innerHeight ? from.bottom + 8 : from.top - height - 8;
    element.style.translate = `${Math.round(left)}px ${Math.round(top)}px`;
  }, [target]);

  if (!target?.dataset['tip']) return null;
  return (
    <div ref={box} key={target.dataset['tip']} className="tooltip" role="tooltip" popover="manual">
      {target.dataset['tip']}
    </div>
  );
}
