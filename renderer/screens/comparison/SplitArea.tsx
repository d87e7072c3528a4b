/** The texts and the panel with a divider between them, moved by pointer or by arrow keys. */
import { type ReactNode, useRef, useState } from 'react';
import { keepPreference, readPreference } from '../../state/preferences.ts';

interface SplitAreaProps {
  readonly place: 'below' | 'beside';
  readonly children: ReactNode;
  /** The panel; null while it is closed. */
  readonly second: ReactNode | null;
}

const SMALLEST = 0.14;
const LARGEST = 0.8;
const STEP = 0.04;

export function SplitArea({ place, children, second }: SplitAreaProps) {
  const area = useRef<HTMLDivElement>(null);
  const [share, setShare] = useState(() => readPreference('panelShare'));
  const resize = (next: number) => {
    const held = Math.min(LARGEST, Math.max(SMALLEST, next));
    setShare(held);
    keepPreference('panelShare', held);
  };
  const drag = (event: React.PointerEvent) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const box = area.current?.getBoundingClientRect();
    if (!box) return;
    resize(place === 'below' ? (box.bottom - event.clientY) / box.height : (box.right - event.clientX) / box.width);
  };
  const press = (event: React.KeyboardEvent) => {
    const bigger = event.key === 'ArrowUp' || event.key === 'ArrowLeft';
    const smaller = event.key === 'ArrowDown' || event.key === 'ArrowRight';
    if (!bigger && !smaller) return;
    event.preventDefault();
    resize(share + (bigger ? STEP : -STEP));
  };
  return (
    <div ref={area} className={`split split-${place}`}>
      <div className="split-first">{children}</div>
      {second && (
        <>
          {/* biome-ignore lint/a11y/useSemanticElements: a separator that can be moved is no <hr>. */}
          <div
            className="divider"
            role="separator"
            tabIndex={0}
            aria-label="Size of the panel"
            aria-orientation={place === 'below' ? 'horizontal' : 'vertical'}
            aria-valuenow={Math.round(share * 100)}
            aria-valuemin={SMALLEST * 100}
            aria-valuemax={LARGEST * 100}
            onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
            onPointerMove={drag}
            onKeyDown={press}
          />
          <div className="split-second" style={{ flexBasis: `${share * 100}%` }}>
            {second}
          </div>
        </>
      )}
    </div>
  );
}
