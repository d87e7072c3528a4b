/** A small box beside what it belongs to: stays in view while things scroll, closes on Escape or a click elsewhere. */
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';

interface FloatingProps {
  /** Where the thing it belongs to is now; null when it has left the screen. */
  readonly anchor: () => DOMRect | null;
  readonly onClose: () => void;
  readonly label: string;
  readonly role?: 'dialog' | 'menu';
  readonly className?: string;
  readonly children: ReactNode;
}

const GAP = 8;

export function Floating({ anchor, onClose, label, role = 'dialog', className = '', children }: FloatingProps) {
  const element = useRef<HTMLDivElement>(null);
  const place = useRef(() => {});
  place.current = () => {
    const box = element.current;
    const rect = anchor();
    if (!box || !rect) return;
    const { width, height } = box.getBoundingClientRect();
    const below = rect.bottom + GAP;
    const fits = below + height < window.innerHeight - GAP;
    const top = fits ? below : Math.max(GAP, rect.top - GAP - height);
    const left = Math.min(Math.max(GAP, rect.left - 12), window.innerWidth - width - GAP);
    box.style.translate = `${Math.round(left)}px ${Math.round(top)}px`;
  };

  useLayoutEffect(() => place.current());

  useEffect(() => {
    const box = element.current;
    if (!box) return;
    const before = document.activeElement;
    box.showPopover();
    place.current();
    const first =
      box.querySelector<HTMLElement>('[data-first-focus]') ?? box.querySelector<HTMLElement>('button, a, select');
    first?.focus({ preventScroll: true });
    const move = () => place.current();
    window.addEventListener('scroll', move, true);
    window.addEventListener('resize', move);
    return () => {
      window.removeEventListener('scroll', move, true);
      window.removeEventListener('resize', move);
      const inside = box.contains(document.activeElement) || document.activeElement === document.body;
      if (inside && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);

  useEffect(() => {
    const outside = (event: PointerEvent) => {
      if (event.target instanceof Node && !element.current?.contains(event.target)) onClose();
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [onClose]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its role is a dialog or a menu, given below.
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles take a label.
    <div
      ref={element}
      popover="manual"
      className={`floating ${className}`}
      role={role}
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      {children}
    </div>
  );
}
