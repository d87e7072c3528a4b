/** A title that turns into a field when clicked: Enter keeps the change, Escape drops it. */
import { useState } from 'react';

interface EditableTitleProps {
  readonly title: string;
  readonly label: string;
  readonly onChange: (title: string) => void;
  readonly onDone?: () => void;
  readonly startInField?: boolean;
}

export function EditableTitle({ title, label, onChange, onDone, startInField = false }: EditableTitleProps) {
  const [draft, setDraft] = useState<string | null>(startInField ? title : null);
  if (draft === null) {
    return (
      <button type="button" className="title-button" data-tip="Rename" onClick={() => setDraft(title)}>
        {title}
      </button>
    );
  }
  const finish = (keep: boolean) => {
    setDraft(null);
    const next = draft.trim();
    if (keep && next && next !== title) onChange(next);
    onDone?.();
  };
  return (
    <input
      className="title-field"
      aria-label={label}
      value={draft}
      maxLength={500}
      // biome-ignore lint/a11y/noAutofocus: the person has just asked to edit this very field.
      autoFocus
      onFocus={(event) => event.target.select()}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={() => finish(true)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish(true);
        if (event.key === 'Escape') {
          event.stopPropagation();
          finish(false);
        }
      }}
    />
  );
}
