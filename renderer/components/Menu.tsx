/** A button that opens a short list of choices; arrows move, Enter chooses, Escape closes. */
import { type ReactNode, useRef, useState } from 'react';
import { Floating } from './Floating.tsx';

export interface MenuItem {
  readonly label: string;
  /** Said below the label. */
  readonly note?: string;
  readonly checked?: boolean;
  readonly act: () => void;
}

interface MenuProps {
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly children: ReactNode;
  readonly className?: string;
  readonly tip?: string;
  /** A menu of switches stays open while they are set. */
  readonly staysOpen?: boolean;
}

export function Menu({ label, items, children, className = 'button-quiet', tip, staysOpen = false }: MenuProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        data-tip={open ? undefined : tip}
        onPointerDown={(event) => open && event.stopPropagation()}
        onClick={() => setOpen(!open)}
      >
        {children}
      </button>
      {open && (
        <Floating
          anchor={() => button.current?.getBoundingClientRect() ?? null}
          onClose={() => setOpen(false)}
          label={label}
          role="menu"
          className="menu"
        >
          {items.map((item) => (
            // biome-ignore lint/a11y/useAriaPropsSupportedByRole: only a menuitemcheckbox gets aria-checked.
            <button
              key={item.label}
              type="button"
              className="menu-item"
              role={item.checked === undefined ? 'menuitem' : 'menuitemcheckbox'}
              aria-checked={item.checked}
              data-first-focus={item.checked && !staysOpen ? true : undefined}
              onKeyDown={moveInMenu}
              onClick={() => {
                if (!staysOpen) setOpen(false);
                item.act();
              }}
            >
              <span className="menu-check" aria-hidden="true">
                {item.checked ? '✓' : ''}
              </span>
              <span>
                {item.label}
                {item.note && <small>{item.note}</small>}
              </span>
            </button>
          ))}
        </Floating>
      )}
    </>
  );
}

function moveInMenu(event: React.KeyboardEvent<HTMLButtonElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const all = [...(event.currentTarget.parentElement?.querySelectorAll('button') ?? [])];
  all[(all.indexOf(event.currentTarget) + step + all.length) % all.length]?.focus();
}
