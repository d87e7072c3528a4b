/** Chooses which layer is marked, explains every mark of it, and switches single kinds off and on. */
import { memo } from 'react';
import { Icon } from '../../components/Icon.tsx';
import { Menu } from '../../components/Menu.tsx';
import type { LegendEntry } from '../../state/legend.ts';
import { type Layer, layers } from '../../state/vocabulary.ts';
import { useActions } from './comparison-context.ts';

interface LayerBarProps {
  readonly layer: Layer;
  readonly isAnalysed: boolean;
  readonly legend: readonly LegendEntry[];
  readonly muted: ReadonlySet<string>;
  readonly columns: readonly { id: string; name: string; shown: boolean }[];
  readonly locked: boolean;
  readonly onLock: (locked: boolean) => void;
}

export const LayerBar = memo(function LayerBar({
  layer,
  isAnalysed,
  legend,
  muted,
  columns,
  locked,
  onLock,
}: LayerBarProps) {
  const { dispatch } = useActions();
  return (
    <div className="layer-bar" role="toolbar" aria-label="Marks">
      <LayerSwitch layer={layer} />
      <ul className="legend" aria-label="Legend" hidden={legend.length === 0}>
        {legend.map((entry) => (
          <li key={entry.name} className={entry.isVoice ? 'legend-voice' : ''}>
            <button
              type="button"
              aria-pressed={!muted.has(entry.name)}
              data-tip={`${entry.term.definition} Click to ${muted.has(entry.name) ? 'show' : 'hide'}.`}
              onClick={() => dispatch({ type: 'mute', name: entry.name })}
            >
              <span className={entry.className}>{entry.term.label}</span>
              <span className="count">{entry.count}</span>
            </button>
          </li>
        ))}
      </ul>
      {isAnalysed && legend.length === 0 && layer !== 'plain' && (
        <p className="legend quiet">Nothing to mark was found.</p>
      )}
      <div className="layer-tools">
        <button
          type="button"
          className="button-quiet"
          aria-pressed={locked}
          aria-label="Keep shared facts level while scrolling"
          data-tip="Keep shared facts level: the other columns follow the one you scroll."
          onClick={() => onLock(!locked)}
        >
          <Icon name="lock" />
        </button>
        <Menu
          label="Columns"
          staysOpen
          tip="Show and hide columns"
          items={columns.map(({ id, name, shown }) => ({
            label: name,
            checked: shown,
            act: () => dispatch({ type: 'column', articleId: id, shown: !shown }),
          }))}
        >
          <Icon name="eye" />
          {columns.some(({ shown }) => !shown) && (
            <span className="count">
              {columns.filter(({ shown }) => shown).length}/{columns.length}
            </span>
          )}
        </Menu>
      </div>
    </div>
  );
});

/** One choice of four: a single tab stop, arrows move and choose. */
function LayerSwitch({ layer }: { layer: Layer }) {
  const { dispatch } = useActions();
  const move = (event: React.KeyboardEvent<HTMLButtonElement>) => {
    const step = /^Arrow(Right|Down)$/.test(event.key) ? 1 : /^Arrow(Left|Up)$/.test(event.key) ? -1 : 0;
    const at = layers.findIndex((item) => item.layer === layer);
    const next = layers[(at + step + layers.length) % layers.length];
    if (step === 0 || !next) return;
    event.preventDefault();
    dispatch({ type: 'layer', layer: next.layer });
    event.currentTarget.parentElement?.querySelectorAll('button')[layers.indexOf(next)]?.focus();
  };
  return (
    <div className="segmented" role="radiogroup" aria-label="Layer">
      {layers.map((item) => (
        // biome-ignore lint/a11y/useSemanticElements: a button can carry the tooltip and the look of its neighbours.
        <button
          key={item.layer}
          type="button"
          role="radio"
          aria-checked={layer === item.layer}
          tabIndex={layer === item.layer ? 0 : -1}
          data-tip={`${item.definition} Key ${item.key}.`}
          onKeyDown={move}
          onClick={() => dispatch({ type: 'layer', layer: item.layer })}
        >
          {item.label}
        </button>
      ))}
    </div>
  );
}
